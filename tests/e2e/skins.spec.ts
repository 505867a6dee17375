import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { pictureFiles } from "../../electron/services/pictures/testing/files.ts";
import { mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Skins in the real window: a sample is copied, made a partner's, worn by a program, handed on as a file. */
const place = temporaryFolder("skins");
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  const file = path.join(place.folder, "offers.json");
  const offer = {
    merchantOwner: 123,
    offerTitle: "Q4 Dealer Incentive",
    externalReference: "A",
    offerType: "percentage_discount",
    offerValue: 20,
    startDate: "2025-12-01",
    redemptionMethods: ["promo_code"],
    channels: ["hub_airdrop", "marketplace"],
    program: "Dealers",
    picture: "asset:field.svg",
  };
  writeFileSync(file, JSON.stringify([offer]));
  await runCommand(place.folder, ["programs", "add", "programName=Dealers"]);
  await runCommand(place.folder, ["offers", "import", file]);
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a sample says that it is one, and can only be looked at or copied", async () => {
  const { page } = studio;
  await open(page, "Skins");
  await expect(page.getByRole("heading", { name: "No skin is open" })).toBeVisible();
  await line(page, "Hub", "Sample skin 1").click();
  await expect(page.getByText("Sample, read-only")).toBeVisible();
  await expect(field(page, "Brand")).not.toBeEditable();
  await expect(drawn(page).getByText("Every order at the brew bar").first()).toBeVisible();
  await photograph(page, "skins", "1-sample");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Copy to edit" }).click();
  await expect(page.getByRole("heading", { name: "Sample skin 1, copy", level: 2 })).toBeVisible();
});

test("it is a sample until it has a name and logos of its own; an SVG is none", async () => {
  const { page } = studio;
  await field(page, "Name").fill("Harbour Hub");
  await field(page, "Brand").fill("Harbour & Co");
  await expect(drawn(page).getByText("Harbour & Co").first()).toBeVisible();
  await expect(badge(page)).toHaveText("Sample");
  await choose(page, "Choose a file: Logo", { name: "logo.png", buffer: Buffer.from("<svg onload='x'/>") });
  await expect(page.getByText("An SVG can hold programs")).toBeVisible();
  const { halves, png } = await pictureFiles();
  await choose(page, "Choose a file: Logo", { name: "logo.txt", buffer: Buffer.from(png(halves(120, 40))) });
  await expect(drawn(page).locator("img[src*='/images/']").first()).toBeVisible();
  await expect(badge(page)).toHaveCount(0);
  await expect(line(page, "Hub", "Harbour Hub")).toContainText("Harbour & Co");
  await photograph(page, "skins", "2-own");
  await expectNoViolation(page);
});

test("colours that can't be read are found while they are chosen, and keep the skin here", async () => {
  const { page } = studio;
  const quiet = page.getByRole("textbox", { name: "Quiet text, light" });
  await quiet.fill("#B5C4C2");
  const findings = page.getByRole("list", { name: "Pairs that can’t be read" });
  await expect(
    findings.getByText(/^Quiet text on ground, light: 1\.\d:1, and 4\.5:1 is needed$/),
  ).toBeVisible();
  await photograph(page, "skins", "3-contrast");
  await expectNoViolation(page, page.getByRole("region", { name: "Open skin" }));
  await page.getByRole("button", { name: /^Export/ }).click();
  await expect(page.getByText(/muted on bg in the light theme reads at 1\.\d:1/)).toBeVisible();
  await findings
    .getByRole("button", { name: /^Use #/ })
    .first()
    .click();
  await expect(findings.getByRole("listitem")).toHaveCount(0);
});

test("what was done is undone and done again by keys, and survives a restart", async () => {
  const { page } = studio;
  const quiet = page.getByRole("textbox", { name: "Quiet text, light" });
  const passing = await quiet.inputValue();
  await page.getByRole("heading", { name: "Harbour Hub", level: 2 }).click();
  await page.keyboard.press("Control+z");
  await expect(quiet).toHaveValue("#B5C4C2");
  await page.keyboard.press("Control+z");
  await expect(quiet).toHaveValue("#4F6462");
  await page.keyboard.press("Control+Shift+Z");
  await page.keyboard.press("Control+Shift+Z");
  await expect(quiet).toHaveValue(passing);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await studio.close();
  studio = await launchStudio({ workspace: place.folder });
  await expect(studio.page.getByRole("heading", { name: "Harbour Hub", level: 2 })).toBeVisible();
  await expect(studio.page.getByRole("textbox", { name: "Quiet text, light" })).toHaveValue(passing);
});

test("its words are text, whatever is written", async () => {
  const { page } = studio;
  await page.getByRole("combobox", { name: "What is shown" }).click();
  await page.getByRole("option", { name: "Opened" }).click();
  await page.getByLabel("Search the wording").fill("cta.promo_code");
  const word = page.getByLabel("cta.promo_code, English");
  await word.fill("<b onclick=alert(1)>Reveal</b>");
  await expect(drawn(page).getByText("<b onclick=alert(1)>Reveal</b>").first()).toBeVisible();
  await word.fill("Reveal it");
  await expect(drawn(page).getByText("Reveal it").first()).toBeVisible();
  await page.getByLabel("Search the wording").fill("");
  await photograph(page, "skins", "4-wording");
});

test("a program's offers are shown in the skin that it wears", async () => {
  const { page } = studio;
  await page.getByRole("checkbox", { name: "Dealers" }).check();
  await expect(line(page, "Hub", "Harbour Hub")).toContainText("worn by Dealers");
  await open(page, "Offers");
  const opening = studio.app.waitForEvent("window");
  await page.keyboard.press("F5");
  const stage = await opening;
  await expect(stage.locator("figcaption")).toHaveText(["Hub", "Marketplacesample skin"]);
  await expect(stage.getByText("Reveal it").first()).toBeVisible();
  await stage.close();
  await open(page, "Skins");
  await line(page, "Hub", "Harbour Hub").click();
});

test("it is handed on as a file; what is hostile is refused in words", async () => {
  const { page, app } = studio;
  const file = path.join(place.folder, "harbour.kigo-skin.json");
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: false, filePath }),
      showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
    });
  }, file);
  await page.getByRole("button", { name: /^Export/ }).click();
  await expect(page.getByText("The skin is in harbour.kigo-skin.json.")).toBeVisible();
  const text = await readFile(file, "utf8");
  await page.getByRole("button", { name: "Import…" }).click();
  await expect(page.getByText("“Harbour Hub” was imported.")).toBeVisible();
  await expect(line(page, "Hub", "Harbour Hub")).toHaveCount(2);
  await expect(drawn(page).locator("img[src*='/images/']").first()).toBeVisible();
  writeFileSync(file, text.replace(/"bg": "#[0-9A-F]{6}"/, '"bg": "url(https://x.example)"'));
  await page.getByRole("button", { name: "Import…" }).click();
  await expect(page.getByText("colors, light, bg: a colour is # and six digits")).toBeVisible();
  await expect(page.getByText("Your skins are as they were.")).toBeVisible();
  await expect(line(page, "Hub", "Harbour Hub")).toHaveCount(2);
  await photograph(page, "skins", "5-refused");
  await expectNoViolation(page);
});

test("one that is worn is removed with a word about who wore it, and comes back", async () => {
  const { page } = studio;
  await line(page, "Hub", "Harbour Hub").filter({ hasText: "worn by" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const said = page.getByText("“Harbour Hub” was removed. The default is worn by Dealers.");
  await expect(said).toBeVisible();
  await expect(line(page, "Hub", "Harbour Hub")).toHaveCount(1);
  await page.getByRole("alert").filter({ has: said }).getByRole("button", { name: "Undo" }).click();
  await expect(line(page, "Hub", "Harbour Hub").filter({ hasText: "worn by Dealers" })).toBeVisible();
  mustEqual("What the page complained of", studio.complaints, []);
});

const open = (page: Page, screen: string) =>
  page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("button", { name: screen, exact: true })
    .click();
const line = (page: Page, channel: string, name: string) =>
  page
    .getByRole("region", { name: "Skins" })
    .getByRole("region", { name: channel })
    .getByRole("button", { name: new RegExp(`^${name}`) });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const badge = (page: Page) =>
  page.getByRole("region", { name: "Open skin" }).locator("header").getByText("Sample", { exact: true });
const drawn = (page: Page) => page.getByRole("region", { name: "Preview of the skin" });

async function choose(
  page: Page,
  name: string,
  file: { readonly name: string; readonly buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name, exact: true }).click();
  await (await chooser).setFiles({ ...file, mimeType: "image/png" });
}
