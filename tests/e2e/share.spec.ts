import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, type OfferFields, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { noTexts } from "../../shared/domain/translations.ts";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { sharedSchema } from "../../shared/ipc/share-views.ts";
import { someViewer } from "../../shared/preview/choices.ts";
import { eventually, mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { openAlone } from "../support/page-alone.ts";
import { codesIn, pagesOf, textsOf } from "../support/read-codes.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Previews leave the real studio as files. */
const place = temporaryFolder("share");
const target = path.join(place.folder, "out");
let studio: RunningStudio;
let ids: string[] = [];

const hostile = "</script><script>window.hurt = 1</script><b>bold</b> & <!--";
const qrText = "https://deere.example/q4?utm_source=kigo";
const running = { startDate: "2026-01-01", endDate: "2099-12-31" };
const offers: readonly Partial<OfferFields>[] = [
  {
    ...running,
    offerTitle: "Every order at the brew bar",
    campaign: "Winter Warmers",
    offerType: "percentage_discount",
    offerValue: 20,
    picture: "asset:coffee.svg",
    redemptionMethods: ["show_save"],
  },
  {
    ...running,
    offerTitle: "When you spend $30",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "code_128",
    barcodeText: "4471883210",
  },
  {
    ...running,
    offerTitle: "Weekend flights",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "qr_code",
    barcodeText: qrText,
  },
  {
    ...running,
    offerTitle: "A code of 178 modules",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "code_128",
    barcodeText: "NH20-4471-8832",
  },
  {
    ...running,
    offerTitle: "An article’s number",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "ean_13",
    barcodeText: "4006381333931",
  },
  { ...running, offerTitle: hostile, picture: "asset:../../secret.svg", redemptionMethods: ["show_save"] },
];

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.beforeAll(async () => {
  mkdirSync(target);
  ids = fill(place.folder, offers);
  studio = await launchStudio({ workspace: place.folder });
  await studio.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, target);
});
test.afterEach(() => {
  for (const name of existsSync(target) ? readdirSync(target) : [])
    rmSync(path.join(target, name), { recursive: true });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("the open offer becomes pictures, by the keyboard alone", async () => {
  const { page } = studio;
  await openOffer(page, /brew bar/);
  await page.keyboard.press("Control+Shift+E");
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("button", { name: "Choose…" }).click();
  await expect(dialog.getByText(target)).toBeVisible();
  if (process.env.LOOKS) await photograph(page, "share", "dialog");
  await expectNoViolation(page, dialog);
  await dialog.getByRole("button", { name: /^Make PNG/ }).press("Enter");
  await expect(dialog.getByText("2 files are kept in Every order at the brew bar.")).toBeVisible();
  if (process.env.LOOKS) await photograph(page, "share", "made");
  const [folder = ""] = readdirSync(target);
  const files = readdirSync(path.join(target, folder)).toSorted();
  mustEqual("The files", files, [
    "Every order at the brew bar – Kettle & Crane – Hub Feed.png",
    "Every order at the brew bar – Kettle & Crane – Marketplace List.png",
  ]);
  const { width, height } = PNG.sync.read(readFileSync(path.join(target, folder, files[0] ?? "")));
  // A phone of 410 × 864 with its margins, twice as dense.
  expect([width, height > 1800]).toEqual([(410 + 48) * 2, true]);
  await page.keyboard.press("Escape");
  mustEqual("What the page complained of", studio.complaints, []);
});

test("chosen rows leave together", async () => {
  const { page } = studio;
  await page.getByRole("row", { name: /brew bar/ }).focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("region", { name: "Chosen offers" }).getByRole("button", { name: "Share…" }).click();
  const dialog = page.getByRole("dialog", { name: `Share ${offers.length} offers` });
  await dialog.getByText("Contact sheet", { exact: true }).click();
  await dialog.getByRole("button", { name: /^Make contact sheet/ }).click();
  await expect(dialog.getByText("Offers – Contact sheet.pdf is kept.")).toBeVisible();
  mustEqual("The files", readdirSync(target), ["Offers – Contact sheet.pdf"]);
  await page.keyboard.press("Escape");
});

test("a campaign leaves as a sheet with its name", async () => {
  const { page } = studio;
  const made = envelopeSchema.parse(
    await page.evaluate(
      `window.studio.invoke("records:create", { kind: "campaign", of: null, fields: { campaignName: "Winter Warmers" } })`,
    ),
  );
  expect(made).toMatchObject({ ok: true });
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await page.getByText("Winter Warmers").first().click();
  await page.getByRole("button", { name: "Share its offers" }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByText("Contact sheet", { exact: true }).click();
  await dialog.getByRole("button", { name: /^Make contact sheet/ }).click();
  await expect(dialog.getByText("Winter Warmers – Contact sheet.pdf is kept.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  mustEqual("What the page complained of", studio.complaints, []);
});

test("the page that draws has nothing of the studio's and asks for nothing", async () => {
  await shared({ offers: ids.slice(0, 1) });
  const found = await studio.app.evaluate(async ({ BrowserWindow, session }) => {
    const own = session.fromPartition("preview-exports");
    const status = async (url: string) => (await own.fetch(url)).status;
    const statuses = [
      await status("app://bundle/preview/index.html"),
      await status("app://bundle/index.html"),
      await status("app://bundle/preview/..%2fmain/main.cjs"),
      await status("app://bundle/renderer/index.html"),
    ];
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: own, sandbox: true, contextIsolation: true },
    });
    await window.loadURL("app://bundle/preview/index.html");
    const inside = await window.webContents.executeJavaScript(`Promise.all([
      typeof window.studio,
      typeof window.require,
      fetch("/preview/fonts.json").then(() => "answered", () => "refused"),
      fetch("https://example.com/").then(() => "answered", () => "refused"),
    ])`);
    window.destroy();
    return [...statuses, ...inside];
  });
  mustEqual("What it reaches", found, [200, 404, 404, 404, "undefined", "undefined", "refused", "refused"]);
});

/** At each resolution that leaves the studio (CHANNELS.md "Barcodes and QR"). */
for (const format of ["png1", "png2"] as const) {
  test(`a barcode and a QR code are read back from the picture (${format})`, async () => {
    for (const [id, surface, device, expected] of coded()) {
      const file = await shared({ offers: [id], format, surfaces: [surface], look: { ...look, device } });

      mustEqual(`The codes of ${surface} on a ${device}`, await codesIn(readFileSync(file)), [expected]);
    }
  });
}

test("a barcode and a QR code are read back from print, of modules that are large enough", async () => {
  for (const [id, surface, device, expected] of [...coded(), ...codedAsWell()]) {
    const file = await shared({
      offers: [id],
      format: "pdf",
      surfaces: [surface, "hub.feed", "hub.opened", "market.list"],
      look: { ...look, device },
    });
    const pages = await pagesOf(readFileSync(file), 300);
    const found = await Promise.all(pages.map(codesIn));
    mustEqual(`The codes of ${surface} on a ${device}`, found.flat(), [expected]);
  }
});

test("what is printed says what it is, with the notes on the sheet alone", async () => {
  const pdf = readFileSync(await shared({ format: "pdf", surfaces: ["hub.feed"] }));
  const pages = await textsOf(pdf);
  expect(pages).toHaveLength(ids.length);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain("Shown in a sample skin, not the partner’s own. Draft of");
    expect(text).toContain(`Page ${index + 1} of ${ids.length}`);
    expect(text).not.toContain("Say it before they ask.");
  }
  const [sheet = ""] = await textsOf(readFileSync(await shared({ format: "sheet" })));
  expect(sheet).toContain("Winter Warmers");
  expect(sheet).toContain("Say it before they ask.");
  expect(sheet).toContain("Shown in a sample skin");
  expect(sheet).toContain("</script> <script>window.hurt");
});

test("the shared page works alone: every switch by mouse and by keys, and it asks for nothing", async () => {
  const file = await shared({ format: "html", surfaces: ["hub.feed", "market.list", "redeem.show"] });
  const alone = await openAlone(studio, file);
  mustEqual("The title", await alone.ask("document.title"), "Winter Warmers");
  const said = () => alone.ask("document.querySelector('[data-preview]').shadowRoot.textContent");
  expect(await alone.ask("document.querySelector('.share-head').textContent")).toContain("sample skin");

  await alone.choose("Offer", hostile);
  expect(await said()).toContain(hostile);
  mustEqual("What a title made", await alone.ask("[window.hurt, document.querySelectorAll('b').length]"), [
    null,
    0,
  ]);
  await alone.choose("Offer", "Every order at the brew bar");
  await alone.choose("Language", "German");
  expect(await said()).toContain("Jede Bestellung");
  await alone.choose("Surface", "Show & save");
  expect(await said()).not.toContain("Trending");
  await alone.choose("Surface", "Feed");

  await alone.click("Dark");
  const theme =
    "document.querySelector('[data-preview]').shadowRoot.querySelector('[data-theme]').dataset.theme";
  mustEqual("The theme", await alone.ask(theme), "dark");
  const width = "document.querySelector('[data-preview]').getBoundingClientRect().width";
  const phone = Number(await alone.ask(width));
  await alone.click("Desktop");
  expect(Number(await alone.ask(width))).toBeGreaterThan(phone);
  await alone.click("Ended");
  mustEqual("The moment", await alone.ask("document.querySelector('input[value=Ended]').checked"), true);

  // The arrow keys go through the choices of a switch, and along the time.
  await alone.ask("document.querySelector('input[value=dark]').focus()");
  await alone.press("Left");
  mustEqual("The theme by keys", await alone.ask(theme), "light");
  await alone.ask("document.querySelector('input[value=\"1\"]').focus()");
  await alone.press("Right");
  mustEqual(
    "The text size by keys",
    await alone.ask("document.querySelector('input[value=\"1.3\"]').checked"),
    true,
  );
  const before = await alone.ask("document.querySelector('output').textContent");
  await alone.ask("document.querySelector('[type=range]').focus()");
  await alone.press("Right");
  expect(await alone.ask("document.querySelector('output').textContent")).not.toBe(before);

  mustEqual("What it asked for", alone.requests(), [alone.url]);
  mustEqual("What it complained of", alone.complaints(), []);
  mustEqual("A script that somebody puts in", await alone.ask(injected), "refused");
  await alone.close();
});

test("an export of many says how far it is, and cancelled leaves no file", async () => {
  const { page } = studio;
  const many = Array.from({ length: 400 }, () => ids[0]);
  const sharing = page.evaluate(
    `window.studio.invoke("share:export", ${JSON.stringify(request({ offers: many, format: "png1" }))})`,
  );
  const running = page.getByRole("region", { name: "What runs" });
  await expect(running).toContainText(/Drawing previews: \d+ of 400/, { timeout: 30_000 });
  await running.getByRole("button", { name: "Cancel" }).click();
  const answer = envelopeSchema.parse(await sharing);
  expect(answer).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  await expect(running).toHaveCount(0);
  mustEqual("What is left", readdirSync(target), []);
});

test("a folder that is gone is said in words, in the dialog", async () => {
  const { page } = studio;
  rmSync(target, { recursive: true });
  await page.keyboard.press("Control+Shift+E");
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("button", { name: /^Make / }).click();
  await expect(dialog.getByText(/there is no such file or folder\. No file was left there\./)).toBeVisible();
  await page.keyboard.press("Escape");
  mkdirSync(target);
  mustEqual("What the page complained of", studio.complaints, []);
});

test("a kill in the middle of an export leaves no file that anybody would open", async () => {
  const many = Array.from({ length: 400 }, () => ids[0]);
  void studio.page
    .evaluate(
      `window.studio.invoke("share:export", ${JSON.stringify(request({ offers: many, format: "png1" }))})`,
    )
    .catch(() => undefined);
  await eventually(() => {
    const drafts = readdirSync(target);
    expect(drafts.flatMap(name => readdirSync(path.join(target, name))).length).toBeGreaterThan(2);
  });
  await studio.kill();
  mustEqual(
    "What a person sees",
    readdirSync(target).filter(name => !name.startsWith(".")),
    [],
  );
});

/** Refused by the page's policy: it names one script, and that is there already. */
const injected = `new Promise(resolve => {
  document.addEventListener("securitypolicyviolation", () => resolve("refused"));
  const script = document.createElement("script");
  script.textContent = "window.hurt = true";
  document.head.append(script);
  if (window.hurt) resolve("ran");
})`;

/** Offers with a code on them: the surface and device that show it, and what is read. */
function coded() {
  const [, bars = "", square = ""] = ids;
  return [
    [bars, "redeem.barcode", "phone", { format: "Code128", text: "4471883210" }],
    [square, "redeem.barcode", "phone", { format: "QRCode", text: qrText }],
  ] as const;
}

/** What only paper could make too narrow or too wide: two pixels a module on a page, and an article's number. */
function codedAsWell() {
  const [, , , narrow = "", article = ""] = ids;
  return [
    [narrow, "redeem.barcode", "desktop", { format: "Code128", text: "NH20-4471-8832" }],
    [article, "redeem.barcode", "phone", { format: "EAN13", text: "4006381333931" }],
  ] as const;
}

const look = { theme: "light", device: "phone", textSize: 1, viewer: someViewer, soldOut: false } as const;

const request = (over: object) => ({
  offers: ids,
  title: "Winter Warmers",
  format: "png1",
  surfaces: ["hub.feed"],
  together: false,
  languages: [null],
  look,
  now: null,
  ...over,
});

/** The file or folder that was made. */
async function shared(over: object): Promise<string> {
  const asked = JSON.stringify(request(over));
  const answer = envelopeSchema.parse(
    await studio.page.evaluate(`window.studio.invoke("share:export", ${asked})`),
  );
  return sharedSchema.parse(answer.ok ? answer.value : answer.error).place;
}

async function openOffer(page: Page, title: RegExp): Promise<void> {
  await page.getByRole("row", { name: title }).click();
  await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
}

function fill(folder: string, given: readonly Partial<OfferFields>[]): string[] {
  const opened = openStore({ folder, key: null, newId: ulid, now: Date.now, who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  store.merchants.name({ merchantId: 1, name: "Kettle & Crane" });
  const made = given.map(over => {
    const fields = offerFieldsSchema.parse({ ...emptyForm, merchantOwner: 1, ...over });
    const german = { languageCode: "de", offerTitle: "Jede Bestellung an der Brühbar" };
    const children =
      over === offers[0]
        ? [{ entity: "descriptive" as const, id: null, fields: { ...noTexts, ...german } }]
        : [];
    const id = store.offers.create({ fields, children, stage: "draft" }, "edit");
    store.notes.add(id, "Say it before they ask.");
    return id;
  });
  store.close();
  return made;
}
