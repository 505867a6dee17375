import { expect, type Page, test } from "@playwright/test";
import { mustEqual } from "../support/checks.ts";
import { openSection } from "../support/editor.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph, withBestPractices } from "../support/looks.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Palette, quick switcher and help sheet by keyboard alone, and a window that is there again as it was left. */
const place = temporaryFolder("palette");
let server: TestServer;
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startTestServer({ samples: true });
  studio = await launchStudio({
    workspace: place.folder,
    env: { KIGO_API_URL: server.url, KIGO_API_TOKEN: server.token },
  });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

const field = (page: Page) => page.getByRole("combobox", { name: "Search offers, merchants, commands" });
const chosen = (page: Page) => page.getByRole("option", { selected: true });
const openPalette = async (page: Page, text = "") => {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
};

test("commands are done by name: an offer is made, named and switched back to", async () => {
  const { page } = studio;
  for (const title of ["Harvest bonus", "Dealer days"]) {
    await openPalette(page, "new off");
    await expect(chosen(page)).toContainText("New offer");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
    await page.keyboard.type(title);
    await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
  }
  await openPalette(page);
  await expect(page.getByRole("group", { name: "Opened last" }).getByRole("option")).toHaveText([
    /Harvest bonus/,
    /Dealer days/,
  ]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Harvest bonus", level: 2 })).toBeVisible();
  await page.keyboard.press("Control+Tab");
  await expect(page.getByRole("heading", { name: "Dealer days", level: 2 })).toBeVisible();
});

test("offers are found as one types, marked, and opened by the arrows", async () => {
  const { page } = studio;
  await openPalette(page, "harv");
  await expect(chosen(page)).toContainText("Harvest bonus");
  await expect(chosen(page).locator("mark")).toHaveText("Harv");
  await expect(page.getByText(/results? in \d+ ms, from this computer/)).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toContainText("Harvest bonus");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Harvest bonus", level: 2 })).toBeVisible();
});

test("a find says why, where its title doesn't; groups are counted; codes are found by themselves", async () => {
  const { page } = studio;
  await openPalette(page, "harvest");
  await page.keyboard.press("Enter");
  const redemption = await openSection(page, "Redemption");
  await redemption.getByText("Promo code", { exact: true }).first().click();
  await redemption.getByRole("textbox", { name: "Promo code" }).fill("FARM20");
  const offer = await openSection(page, "Offer");
  await offer.getByRole("textbox", { name: "Terms" }).fill("Valid for authorized dealers only.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await openPalette(page, "authorized");
  const row = page.getByRole("group", { name: "Offers" }).getByRole("option", { name: /Harvest bonus/ });
  await expect(row).toContainText("Terms: Valid for authorized dealers only.");
  await expect(row.locator("mark")).toHaveText("authorized");
  await expect(page.getByText(/^Offers\d+$/)).toBeVisible();
  await photograph(page, "palette", "why");
  for (const typed of ["farm", "#farm"]) {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    const code = page.getByRole("group", { name: "Codes" }).getByRole("option", { name: /FARM20/ });
    await expect(code).toContainText("on Harvest bonus");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Harvest bonus", level: 2 })).toBeVisible();
  await openPalette(page, ">undo");
  await expect(chosen(page)).toContainText("terms of “Harvest bonus”");
  await page.keyboard.press("Escape");
});

test("the palette has the focus before another key can come", async () => {
  const { page } = studio;
  const focused = await page.evaluate(async () => {
    const shortcut = { key: "k", code: "KeyK", ctrlKey: true, bubbles: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", shortcut));
    // Only what is done within the same turn of the page: no timer, no frame.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return document.activeElement?.getAttribute("aria-label");
  });
  expect(focused).toBe("Search offers, merchants, commands");
  await page.keyboard.press("Escape");
});

test("Escape closes the palette alone and gives the focus back; nothing acts behind it", async () => {
  const { page } = studio;
  const title = page.getByRole("textbox", { name: "Title" });
  await title.focus();
  await openPalette(page, "zzzzz");
  await expect(page.getByText("Nothing is called that here")).toBeVisible();
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+n");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveCount(0);
  await expect(title).toBeFocused();
  await expect(title).toHaveValue("Harvest bonus");
});

test("the prefixes narrow it: > commands, @ names, # tags and ids", async () => {
  const { page } = studio;
  await openPalette(page, ">undo");
  await expect(page.getByRole("option")).toHaveText([/^Undo/]);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("@");
  await expect(page.getByRole("group", { name: "Go to" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await openPalette(page, ">go to sync");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sync", level: 2 })).toBeVisible();
});

test("the help sheet shows the same table, and its keys act", async () => {
  const { page } = studio;
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await openPalette(page, "all keys");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(sheet.getByText("Switch to the offer before")).toBeVisible();
  await expect(sheet.getByText("Alt 1–9")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});

test("axe finds nothing in the open palette", async () => {
  const { page } = studio;
  for (const text of ["", "ha", "zzzzz", ">"]) {
    await openPalette(page, text);
    await expect(page.getByRole("listbox", { name: "Results" })).toBeAttached();
    if (text === "ha") await expect(chosen(page)).toContainText("Harvest");
    await photograph(page, "palette", text.replace(/\W/g, "sign") || "empty");
    await expectNoViolation(page, undefined, withBestPractices);
    await page.keyboard.press("Escape");
  }
});

test("after a restart the window is as it was left", async () => {
  const { page } = studio;
  await openPalette(page, "dealer days");
  await expect(chosen(page)).toContainText("Dealer days");
  await page.keyboard.press("Enter");
  await page.getByPlaceholder("Search titles, codes, terms").fill("d");
  await page.keyboard.press("Control+.");
  await expect(
    page.getByRole("group", { name: "Preview" }).or(page.locator('[data-pane="preview"]')),
  ).toHaveCount(0);
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1250, height: 760 }),
  );
  await studio.close();
  studio = await launchStudio({ workspace: place.folder });
  const again = studio.page;
  await expect(again.getByRole("heading", { name: "Dealer days", level: 2 })).toBeVisible();
  await expect(again.getByPlaceholder("Search titles, codes, terms")).toHaveValue("d");
  await expect(again.locator('[data-pane="preview"]')).toHaveCount(0);
  const bounds = await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  mustEqual("The window", bounds, { x: 40, y: 30, width: 1250, height: 760 });
  await openPalette(again);
  await expect(again.getByRole("group", { name: "Opened last" }).getByRole("option").first()).toContainText(
    "Harvest bonus",
  );
  await again.keyboard.press("Escape");
});
