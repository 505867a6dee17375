import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { eventually, mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { readWorkspace } from "../support/workspace-file.ts";

/** Undo, redo and the history of an offer, in the real studio. */
const place = temporaryFolder("history");
const pictures = process.env.HISTORY_PICTURES;
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("an edit is taken back by Ctrl Z after a restart, and done again from the toast", async () => {
  await importOffers(3);
  await open(studio.page, "Offer 1");
  await titleBox(studio.page).fill("Harvest days");
  await eventually(() => mustEqual("The title here", titles(), ["Harvest days", "Offer 2", "Offer 3"]));
  await studio.close();

  studio = await launchStudio({ workspace: place.folder });
  await expect(studio.page.getByText("Harvest days").first()).toBeVisible();
  await studio.page.keyboard.press("Control+z");
  await expect(studio.page.getByText("Undone: title of “Harvest days”")).toBeVisible();
  mustEqual("The titles", titles(), ["Offer 1", "Offer 2", "Offer 3"]);
  await photograph("toast");
  await studio.page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(studio.page.getByText("Redone: title of “Offer 1”")).toBeVisible();
  mustEqual("The titles", titles(), ["Harvest days", "Offer 2", "Offer 3"]);
});

test("the head of the editor says what undo and redo would turn back, and does it", async () => {
  const { page } = studio;
  await open(page, "Harvest days");
  const head = page.getByRole("region", { name: "Editor" });
  const redo = head.getByRole("button", { name: "Nothing to redo" });
  await expect(redo).toHaveAttribute("aria-disabled", "true");
  await titleBox(page).fill("Harvest weeks");
  await head.getByRole("button", { name: "Undo title of “Harvest weeks”" }).press("Enter");
  await expect(head.getByRole("heading", { name: "Harvest days", level: 2 })).toBeVisible();
  await photograph("buttons");
  await head.getByRole("button", { name: "Redo title of “Harvest days”" }).press("Enter");
  await expect(head.getByRole("heading", { name: "Harvest weeks", level: 2 })).toBeVisible();
  await expect(redo).toBeVisible();
  await expectNoViolation(page, head);
  await head.getByRole("button", { name: "Undo title of “Harvest weeks”" }).press("Enter");
  await expect(head.getByRole("heading", { name: "Harvest days", level: 2 })).toBeVisible();
});

test("a text field takes its own typing back first", async () => {
  const { page } = studio;
  await open(page, "Offer 2");
  await titleBox(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" x");
  await page.keyboard.press("Control+z");
  await expect(titleBox(page)).toHaveValue("Offer 2");
  await eventually(() => mustEqual("The titles", titles(), ["Harvest days", "Offer 2", "Offer 3"]));
});

test("an import of many is taken back and done again as one", async () => {
  const { page } = studio;
  await page.getByPlaceholder("Search titles, codes, terms").fill("");
  await importOffers(40, "More");
  await expect(page.getByText("More 40").first()).toBeVisible();
  await page.getByRole("button", { name: /^Shortcuts/ }).focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone: import of 40 records")).toBeVisible();
  mustEqual("How many are left", titles().length, 3);
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText("Redone: import of 40 records")).toBeVisible();
  mustEqual("How many are back", titles().length, 43);
});

test("the history shows each version, restores one and a field of one, and is exported", async () => {
  const { page } = studio;
  await open(page, "Offer 3");
  await titleBox(page).fill("Sowing weeks for every dealer");
  await expect(page.getByRole("heading", { name: "Sowing weeks for every dealer", level: 2 })).toBeVisible();
  await page.getByRole("button", { name: "History", exact: true }).click();
  const versions = page.getByRole("list", { name: "Versions" });
  await expect(versions.getByRole("listitem")).toHaveCount(2);
  await expect(versions.locator("ins").first()).toBeVisible();
  await photograph("dialog");
  await versions.getByRole("button", { name: /^Restore this version: Imported/ }).click();
  await expect(versions.getByRole("listitem").first()).toContainText("Restored");
  mustEqual("The title", titles().includes("Offer 3"), true);
  await versions.getByRole("button", { name: /^Restore this field: Title, Edited/ }).click();
  await expect(versions.getByRole("listitem")).toHaveCount(4);
  mustEqual("The title", titles().includes("Sowing weeks for every dealer"), true);
  const file = path.join(place.folder, "history.csv");
  await studio.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole("button", { name: "Export…" }).click();
  await expect(page.getByText("The history is kept in history.csv")).toBeVisible();
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\r\n");
  mustEqual("The columns", head, "at,who,cause,act,entity,recordId,rootId,field,from,to");
  expect(lines.filter(line => line.includes("Sowing weeks for every dealer")).length).toBeGreaterThan(1);
  await page.keyboard.press("Escape");
  mustEqual("What the page complained about", studio.complaints, []);
});

const titleBox = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true });

async function open(page: Page, title: string): Promise<void> {
  await page.getByPlaceholder("Search titles, codes, terms").fill(title);
  await page.getByText(title, { exact: true }).first().click();
  await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
}

const titles = () =>
  readWorkspace(
    place.folder,
    null,
    "SELECT working ->> '$.offerTitle' AS title FROM offers WHERE retired_at IS NULL AND deleted = 0 ORDER BY seq",
  ).map(({ title }) => title);

async function importOffers(count: number, name = "Offer"): Promise<void> {
  const offers = Array.from({ length: count }, (_, index) => ({
    merchantOwner: 123,
    offerTitle: `${name} ${index + 1}`,
    startDate: "2026-12-01",
    redemptionMethods: ["show_save"],
  }));
  const file = path.join(place.folder, "offers.json");
  writeFileSync(file, JSON.stringify(offers));
  await runCommand(place.folder, ["offers", "import", file]);
}

/** Pictures for people, where a folder for them is named. */
async function photograph(name: string): Promise<void> {
  if (!pictures) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await studio.page.emulateMedia({ colorScheme });
    await studio.page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}.png`) });
  }
}
