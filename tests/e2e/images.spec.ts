import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { type PictureFiles, pictureFiles } from "../../electron/services/pictures/testing/files.ts";
import { mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { openSection } from "../support/editor.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { readWorkspace } from "../support/workspace-file.ts";

/** Pictures of offers, brought in every way there is, in the real studio. */
const place = temporaryFolder("images");
const photographs = process.env.IMAGES_PICTURES;
let studio: RunningStudio;
let files: PictureFiles;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  files = await pictureFiles();
  await importOffers([{ externalReference: "A", offerTitle: "Every order at the brew bar" }]);
  studio = await launchStudio({ workspace: place.folder });
  await open(studio.page, "Every order at the brew bar");
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a file that was chosen is kept, drawn by the preview and said to stay here", async () => {
  const { page } = studio;
  const offer = await openSection(page, "Offer");
  await photograph("none");
  const file = path.join(place.folder, "holiday.txt");
  writeFileSync(file, files.jpeg(files.withExif(files.halves(1600, 900))));
  await choose(offer, "Choose a file", file);
  await expect(offer.getByText("1,600 × 900 px")).toBeVisible({ timeout: patience });
  await expect(offer.getByText("It stays on this computer")).toBeVisible();
  await expectDrawn(page, 1600, 900);
  expect(named()).toEqual([expect.stringMatching(/^kigo-image:[0-9a-f]{64}$/)]);
  await photograph("chosen");
});

test("what it shows is said in words, in the preview too", async () => {
  const offer = await openSection(studio.page, "Offer");
  await offer.getByLabel("In words").fill("Two cups on a counter");
  await expect(
    preview(studio.page).getByRole("img", { name: "Two cups on a counter" }).first(),
  ).toBeVisible();
});

test("one that is no picture is refused in words, and the one there is stays", async () => {
  const offer = await openSection(studio.page, "Offer");
  const file = path.join(place.folder, "logo.png");
  writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const before = named();
  await choose(offer, "Replace", file);
  await expect(offer.getByText("An SVG can hold programs")).toBeVisible();
  await expectDrawn(studio.page, 1600, 900);
  mustEqual("What offers name", named(), before);
  await photograph("refused");
  writeFileSync(file, new Uint8Array(26 * 2 ** 20));
  await choose(offer, "Replace", file);
  await expect(offer.getByText("larger than 25 MB")).toBeVisible();
});

test("one dropped anywhere on the editor replaces it, and Undo brings it back", async () => {
  const { page } = studio;
  const bytes = files.png(files.halves(1200, 800));
  await hold(page, "dragenter", bytes);
  await expect(page.getByText("Drop it to show it with this offer")).toBeVisible();
  await photograph("held");
  await hold(page, "drop", bytes);
  await expect(page.getByText("Drop it to show it with this offer")).toHaveCount(0);
  await expectDrawn(page, 1200, 800);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectDrawn(page, 1600, 900);
});

test("a paste is a picture, but in a text field only without a text", async () => {
  const { page } = studio;
  const bytes = files.webp(files.halves(1400, 700));
  const title = page.getByRole("textbox", { name: "Title" });
  await paste(title, bytes, "a text");
  await expectDrawn(page, 1600, 900);
  await paste(title, bytes, null);
  await expectDrawn(page, 1400, 700);
  await paste(page.getByRole("region", { name: "Editor" }), files.gif(files.halves(900, 600)), "a text");
  await expectDrawn(page, 900, 600);
  await expect((await openSection(page, "Offer")).getByText("it may look soft")).toBeVisible();
});

test("the system's own clipboard is pasted by its keys", async () => {
  const { page } = studio;
  await page.evaluate(
    async content => {
      const png = new Blob([new Uint8Array(content)], { type: "image/png" });
      await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    },
    [...files.png(files.halves(1300, 650))],
  );
  await page.getByRole("textbox", { name: "Title" }).focus();
  await page.keyboard.press("Control+v");
  await expectDrawn(page, 1300, 650);
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Every order at the brew bar");
});

test("after a restart it is there, and removing it can be undone", async () => {
  await studio.close();
  studio = await launchStudio({ workspace: place.folder });
  const { page } = studio;
  await open(page, "Every order at the brew bar");
  await expectDrawn(page, 1300, 650);
  const offer = await openSection(page, "Offer");
  await offer.getByRole("button", { name: "Remove" }).click();
  await expect(offer.getByText("No picture")).toBeVisible();
  await expect(preview(page).locator("img.picture")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectDrawn(page, 1300, 650);
});

test("a picture at an address is fetched once by the studio, and shown when its server is gone", async () => {
  const { page } = studio;
  const server = await servePicture(files.jpeg(files.halves(1500, 1000)));
  await importOffers([{ externalReference: "B", offerTitle: "From afar", imageUrl: server.address }]);
  await open(page, "From afar");
  const offer = await openSection(page, "Offer");
  await expect(offer.getByText("starts with https:// only")).toBeVisible();
  await photograph("not-fetched");
  await studio.close();

  // An API on this computer: then its pictures may be here too.
  studio = await launchStudio({ workspace: place.folder, env: { KIGO_API_URL: server.origin } });
  await open(studio.page, "From afar");
  await (await openSection(studio.page, "Offer")).getByRole("button", { name: "Try again" }).click();
  await expectDrawn(studio.page, 1500, 1000);
  mustEqual("How often it was asked for", server.asked(), 1);
  server.close();
  await studio.close();
  studio = await launchStudio({ workspace: place.folder });
  await open(studio.page, "From afar");
  await expectDrawn(studio.page, 1500, 1000);
  await photograph("fetched");
});

test("a picture that is on another computer is said to be missing", async () => {
  const { page } = studio;
  await importOffers([
    { externalReference: "C", offerTitle: "From elsewhere", picture: `kigo-image:${"0".repeat(64)}` },
  ]);
  await open(page, "From elsewhere");
  await expect(
    (await openSection(page, "Offer")).getByText("This picture is not on this computer"),
  ).toBeVisible();
  await expect(preview(page).locator("img.picture")).toHaveCount(0);
});

test("nothing but a kept picture is served below images/, and none of it to a page that asks otherwise", async () => {
  const [kept] = named().filter(name => !name.endsWith("0".repeat(64)));
  const hash = kept?.slice("kigo-image:".length) ?? "";
  const answers = await studio.page.evaluate(
    paths =>
      Promise.all(
        paths.map(async each => {
          const { status, headers } = await fetch(`app://bundle/images/${each}`);
          return `${status} ${headers.get("content-type") ?? ""}`.trim();
        }),
      ),
    [`${hash}.webp`, hash, `${hash.toUpperCase()}.webp`, `${"1".repeat(64)}.webp`, "../index.html.webp"],
  );
  mustEqual("What is served", answers, ["200 image/webp", "404", "404", "404", "404"]);
  mustEqual(
    "What the page complained of",
    studio.complaints.filter(each => !each.includes("404")),
    [],
  );
});

/** ms: reading a picture is work, and machines have other work. */
const patience = 30_000;

const preview = (page: Page) => page.getByRole("region", { name: "Preview" });

async function open(page: Page, title: string): Promise<void> {
  await page.getByText(title, { exact: true }).first().click();
  await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
}

async function choose(offer: Locator, button: string, file: string): Promise<void> {
  const chooser = studio.page.waitForEvent("filechooser");
  await offer.getByRole("button", { name: button, exact: true }).click();
  await (await chooser).setFiles(file);
}

/** The preview's picture, as the browser decoded it. */
async function expectDrawn(page: Page, width: number, height: number): Promise<void> {
  const picture = preview(page).locator("img.picture").first();
  await expect
    .poll(
      () =>
        picture
          .evaluate(image =>
            image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [],
          )
          .catch(() => []),
      { timeout: patience },
    )
    .toEqual([width, height]);
}

/** A file held over the title, as a person drags one from the desktop. */
async function hold(page: Page, type: "dragenter" | "drop", bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    content => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], "picture.png", { type: "image/png" }));
      return transfer;
    },
    [...bytes],
  );
  await page.getByRole("textbox", { name: "Title" }).dispatchEvent(type, { dataTransfer });
}

async function paste(target: Locator, bytes: Uint8Array, text: string | null): Promise<void> {
  await target.evaluate(
    (element, { content, words }) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(content)], "image.png", { type: "image/png" }));
      if (words !== null) clipboardData.setData("text/plain", words);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { content: [...bytes], words: text },
  );
}

async function servePicture(bytes: Uint8Array) {
  let asked = 0;
  const server: Server = createServer((request, response) => {
    if (request.url !== "/picture.jpg") return response.writeHead(404).end();
    asked += 1;
    return response.setHeader("content-type", "image/jpeg").end(bytes);
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return { origin, address: `${origin}/picture.jpg`, asked: () => asked, close: () => server.close() };
}

/** The names of pictures that offers hold in the file on the disk. */
function named(): string[] {
  return readWorkspace(
    place.folder,
    null,
    "SELECT working ->> '$.picture' AS picture FROM offers WHERE working ->> '$.picture' IS NOT NULL",
  ).map(({ picture }) => String(picture));
}

async function importOffers(offers: readonly Record<string, unknown>[]): Promise<void> {
  const file = path.join(place.folder, "offers.json");
  const common = {
    merchantOwner: 123,
    offerType: "percentage_discount",
    offerValue: 20,
    startDate: "2026-11-01",
    endDate: "2027-12-31",
    redemptionMethods: ["show_save"],
    channels: ["marketplace"],
  };
  writeFileSync(file, JSON.stringify(offers.map(offer => ({ ...common, ...offer }))));
  await runCommand(place.folder, ["offers", "import", file]);
}

/** Pictures for people, where a folder for them is named. */
async function photograph(name: string): Promise<void> {
  if (!photographs) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await studio.page.emulateMedia({ colorScheme });
    await studio.page.screenshot({ path: path.join(photographs, `${name}-${colorScheme}.png`) });
  }
}
