import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** The settings as people use them: brand guidelines that judge offers, and a workspace that is protected. */
let place: ReturnType<typeof temporaryFolder>;
let studio: RunningStudio;

test.beforeEach(async () => {
  place = temporaryFolder("settings");
  const file = path.join(place.folder, "offers.json");
  writeFileSync(
    file,
    JSON.stringify([
      {
        offerTitle: "Best ever sowing weeks",
        merchantOwner: 123,
        offerType: "percentage_discount",
        offerValue: 40,
        startDate: "2026-01-01",
        redemptionMethods: ["show_save"],
        channels: ["marketplace"],
      },
    ]),
  );
  await runCommand(place.folder, ["offers", "import", file]);
  studio = await launchStudio({ workspace: place.folder });
});
test.afterEach(async () => {
  await endLeftovers();
  place.remove();
});

test("brand guidelines are written, judge the offers at once, and go to a colleague as a file", async () => {
  const { page } = studio;
  const dialog = await openSection(page, "Brand guidelines");
  await dialog.getByRole("button", { name: "Add forbidden words" }).click();
  await dialog.getByRole("textbox", { name: /^Words of/ }).fill("BEST EVER\nfree money");
  await dialog.getByRole("button", { name: "Add a maximum" }).click();
  await dialog.getByRole("textbox", { name: "At most" }).fill("30");
  await photograph(page, "brand");

  await page.keyboard.press("Escape");
  await openSection(page, "Brand guidelines");
  await expect(dialog.getByText("Changes here are not saved yet.")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: /^Words of/ })).toHaveValue("BEST EVER\nfree money");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The guidelines are saved.")).toBeVisible();

  await page.getByText("Best ever sowing weeks").first().click();
  await expect(page.getByText(/the title may not say “BEST EVER”/).first()).toBeVisible();
  await expect(page.getByText(/at most 30% for every offer, not 40%/).first()).toBeVisible();
  const planned = await runCommand(place.folder, ["sync", "plan"]).catch(String);
  expect(JSON.stringify(planned)).not.toContain('"create"');

  const file = path.join(place.folder, "brand.json");
  await answerDialogs(studio, file);
  await openSection(page, "Brand guidelines");
  await dialog.getByRole("button", { name: "Export…" }).click();
  await expect(page.getByText("The guidelines are in brand.json.")).toBeVisible();
  mustEqual("The format", JSON.parse(readFileSync(file, "utf8")).format, "kigo-brand-guidelines");
  await dialog.getByRole("button", { name: /^Remove Words/ }).click();
  await dialog.getByRole("button", { name: "Import…" }).click();
  await expect(dialog.getByRole("textbox", { name: /^Words of/ })).toHaveValue("BEST EVER\nfree money");
  writeFileSync(
    file,
    '{"format":"kigo-brand-guidelines","version":1,"brand":{"words":[],"maximums":[],"code":{"pattern":"(a+)+$"}}}',
  );
  await dialog.getByRole("button", { name: "Import…" }).click();
  await expect(dialog.getByText("Not imported.")).toBeVisible();
  mustEqual("What the page complained about", studio.complaints, []);
});

test("a passphrase protects the workspace: asked for at the start, a wrong one changes nothing", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: "Not protected" }).click();
  const dialog = page.getByRole("dialog", { name: "Protection" });
  await photograph(page, "unprotected");
  await dialog.getByRole("button", { name: "Use a passphrase" }).click();
  await dialog.getByRole("textbox", { name: "Passphrase", exact: true }).fill("too short");
  await dialog.getByRole("button", { name: "Protect with it" }).click();
  await expect(dialog.getByText(/At least 12 characters/)).toBeVisible();
  await expectNoViolation(page);
  await dialog.getByRole("textbox", { name: "Passphrase", exact: true }).fill("correct horse battery");
  await dialog.getByLabel("Once more").fill("correct horse battery");
  await dialog.getByRole("button", { name: "Protect with it" }).click();
  await expect(dialog.getByText("Protected by a passphrase")).toBeVisible({ timeout: 30_000 });
  await photograph(page, "passphrase");
  mustEqual("Files that name the offer in the clear", inTheClear(), []);

  const file = path.join(place.folder, "..", `${path.basename(place.folder)}.key`);
  await answerDialogs(studio, file);
  await dialog.getByRole("button", { name: "Make a key file…" }).click();
  await expect(dialog.getByText(/^The key is in .*\.key\.$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Protected by the passphrase" })).toBeVisible();
  await expect(page.getByText("Best ever sowing weeks").first()).toBeVisible();
  mustEqual("What the page complained about", studio.complaints, []);
  await studio.close();

  const offers = await runCommand(place.folder, ["offers", "list"], { options: ["--key-file", file] });
  expect(offers).toEqual([expect.objectContaining({ offerTitle: "Best ever sowing weeks" })]);
  await expect(runCommand(place.folder, ["offers", "list"])).rejects.toThrow(/passphrase.*--key-file/);

  studio = await launchStudio({ workspace: place.folder });
  const locked = studio.page;
  await photograph(locked, "locked");
  await expectNoViolation(locked);
  await locked.getByLabel("Passphrase").fill("wrong horse battery");
  await locked.keyboard.press("Enter");
  await expect(locked.getByRole("alert")).toContainText("does not open the workspace");
  await locked.getByLabel("Passphrase").fill("correct horse battery");
  await locked.keyboard.press("Enter");
  await expect(locked.getByText("Best ever sowing weeks").first()).toBeVisible({ timeout: 30_000 });
  mustEqual("What the page complained about", studio.complaints, []);
});

test("a key file protects the workspace, is chosen at the start, and the protection is taken away again", async () => {
  const dialog = await openSection(studio.page, "Protection");
  const keys = temporaryFolder("keys");
  const file = path.join(keys.folder, "key");
  await answerDialogs(studio, file);
  await dialog.getByRole("button", { name: "Use a key file…" }).click();
  await expect(dialog.getByText("Protected by a key file")).toBeVisible({ timeout: 30_000 });
  await studio.close();

  studio = await launchStudio({ workspace: place.folder });
  const { page } = studio;
  await answerDialogs(studio, file);
  await page.getByRole("button", { name: "Open with a key file…" }).click();
  await expect(page.getByText("Best ever sowing weeks").first()).toBeVisible({ timeout: 30_000 });
  await openSection(page, "Protection");
  await page.getByRole("button", { name: "Remove the protection" }).click();
  await photograph(page, "removing");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Write it without encryption" }).click();
  await expect(page.getByText("The workspace is not encrypted any more.")).toBeVisible({ timeout: 30_000 });
  mustEqual("The description of a key", existsSync(path.join(place.folder, "protection.json")), false);
  mustEqual("What the page complained about", studio.complaints, []);
  keys.remove();
});

test("the section that was open keeps what was typed while another is looked at", async () => {
  const { page } = studio;
  const dialog = await openSection(page, "Defaults");
  await dialog.getByLabel("Average basket").fill("42");
  await photograph(page, "defaults");
  await dialog.getByRole("navigation").getByRole("button", { name: "Appearance and keys" }).click();
  await photograph(page, "appearance");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Defaults" }).click();
  await expect(page.getByLabel("Average basket")).toHaveValue("42");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
});

async function openSection(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press("Control+,");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog", { name, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function answerDialogs({ app }: RunningStudio, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, file);
}

const inTheClear = () =>
  readdirSync(place.folder).filter(
    name =>
      name.startsWith("studio.db") && readFileSync(path.join(place.folder, name)).includes("sowing weeks"),
  );

/** A folder for pictures of each section, if somebody wants to look at them. */
const pictures = process.env.SETTINGS_PICTURES;

async function photograph(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(pictures, `settings-${name}-${colorScheme}.png`) });
  }
}
