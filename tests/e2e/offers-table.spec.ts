import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** The offers as a table: walked, arranged, edited in its cells, by key and by pointer. */
const place = temporaryFolder("offers-table");
let studio: RunningStudio;

test.beforeAll(async () => {
  const file = path.join(place.folder, "offers.json");
  writeFileSync(file, JSON.stringify(offers));
  await runCommand(place.folder, ["offers", "import", file]);
  studio = await launchStudio({ workspace: place.folder });
  await studio.page.setViewportSize({ width: 1440, height: 900 });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

const visit = (number: number) => ({
  offerTitle: `Dealer visit ${String(number).padStart(2, "0")}`,
  merchantOwner: 123,
  offerType: number % 3 === 0 ? "fixed_discount" : "percentage_discount",
  offerValue: number,
  offerValueUnit: number % 3 === 0 ? "USD" : "%",
  startDate: "2026-12-01",
  endDate: `2027-01-${String(number + 10).padStart(2, "0")}`,
  redemptionMethods: ["promo_code"],
  promoCode: `VISIT${number}`,
  totalUsageLimit: number * 100,
  totalBudget: (41 - number) * 1_000,
  maxDiscount: 20,
  maxDiscountUnit: "USD",
  channels: ["marketplace", "hub_airdrop"],
  campaign: number % 2 === 0 ? "Winter" : "Dealers",
  tags: number % 2 === 0 ? ["even"] : [],
});
const offers = [
  ...Array.from({ length: 20 }, (_, n) => visit(n + 1)),
  { offerTitle: "Unfinished", stage: "draft", merchantOwner: 7 },
];

const grid = (page: Page) => page.getByRole("grid", { name: "Offers" });
const head = (page: Page, name: string) =>
  grid(page)
    .getByRole("columnheader")
    .filter({ has: page.getByText(name, { exact: true }) });
const row = (page: Page, title: string) => grid(page).getByRole("row").filter({ hasText: title });
const cell = (page: Page, title: string, column: string) =>
  row(page, title).locator(`[data-column="${column}"]`);
const heads = (page: Page) =>
  grid(page).getByRole("columnheader").locator("span:first-child").allTextContents();
const isFocused = (page: Page, title: string, column: string) =>
  expect(cell(page, title, column)).toBeFocused();
const table = (page: Page) => page.getByRole("button", { name: "Table", exact: true });

test("T makes the list a table over the whole width, a button gives the panes back", async () => {
  const { page } = studio;
  await expect(page.getByRole("region", { name: "Offers" })).toBeVisible();
  await page.keyboard.press("t");
  await expect(head(page, "Budget")).toBeVisible();
  expect(await grid(page).evaluate(element => element.clientWidth)).toBeGreaterThan(1_300);
  await table(page).click();
  await expect(head(page, "Budget")).toHaveCount(0);
  await table(page).press("Enter");
  await expect(head(page, "Budget")).toBeVisible();
  await expect(cell(page, "Dealer visit 03", "code")).toHaveText("VISIT3");
  await expect(cell(page, "Dealer visit 03", "uses")).toHaveText("300");
  await expectNoViolation(page);
  await photograph(page, "offers-table", "table");
});

test("the arrows walk over cells and up to the heads, which order the table", async () => {
  const { page } = studio;
  await cell(page, "Unfinished", "title").click();
  await isFocused(page, "Unfinished", "title");
  await page.keyboard.press("ArrowRight");
  await isFocused(page, "Unfinished", "state");
  await page.keyboard.press("End");
  await isFocused(page, "Unfinished", "updated");
  await page.keyboard.press("Home");
  for (let up = 0; up < 2; up += 1) await page.keyboard.press("ArrowUp");
  await expect(head(page, "Title")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(head(page, "Title")).toHaveAttribute("aria-sort", "ascending");
  await page.keyboard.press("ArrowDown");
  await isFocused(page, "Dealer visit 01", "title");
  await page.keyboard.press("Control+End");
  await isFocused(page, "Unfinished", "updated");
  await page.keyboard.press("Control+Home");
  await head(page, "Budget").click();
  await expect(head(page, "Budget")).toHaveAttribute("aria-sort", "ascending");
  await expect(grid(page).getByRole("row").nth(1)).toContainText("Dealer visit 20");
  await expect(head(page, "Method")).not.toHaveAttribute("aria-sort", /./);
  await head(page, "Title").click();
});

test("columns are moved, sized and pinned by key, and kept", async () => {
  const { page } = studio;
  await cell(page, "Dealer visit 01", "merchant").click();
  await page.keyboard.press("ArrowUp");
  await expect(head(page, "Merchant")).toBeFocused();
  expect((await heads(page)).slice(0, 3)).toEqual(["Title", "State", "Merchant"]);
  await page.keyboard.press("Alt+ArrowLeft");
  expect((await heads(page)).slice(0, 3)).toEqual(["Title", "Merchant", "State"]);
  await expect(head(page, "Merchant")).toBeFocused();
  const before = await widthOf(page, "Merchant");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowRight");
  expect(await widthOf(page, "Merchant")).toBe(before + 48);
  await page.keyboard.press("p");
  await expect(head(page, "Merchant").getByRole("img", { name: "pinned" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(head(page, "Last changed")).toBeFocused();
  await expect(head(page, "Merchant")).toBeInViewport();
  await expect(head(page, "State")).not.toBeInViewport({ ratio: 0.5 });
  await photograph(page, "offers-table", "pinned");
  await page.reload();
  await expect(head(page, "Budget")).toBeVisible();
  expect((await heads(page)).slice(0, 3)).toEqual(["Title", "Merchant", "State"]);
  expect(await widthOf(page, "Merchant")).toBe(before + 48);
});

test("columns are moved and sized by pointer, chosen and put back in a menu", async () => {
  const { page } = studio;
  await head(page, "Ends").dragTo(head(page, "Type"));
  expect((await heads(page)).slice(2, 5)).toEqual(["State", "Ends", "Type"]);
  const before = await widthOf(page, "Ends");
  const box = await head(page, "Ends").boundingBox();
  if (box === null) throw new Error("The head is not drawn.");
  await page.mouse.move(box.x + box.width - 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 37, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await widthOf(page, "Ends")).toBe(before + 40);
  await expect(head(page, "Ends")).toHaveAttribute("aria-sort", "none");
  const menu = page.getByRole("dialog", { name: "Columns" });
  await page.getByRole("button", { name: "Columns", exact: true }).press("Enter");
  await menu.getByRole("checkbox", { name: "Stage" }).press("Space");
  await expect(head(page, "Stage")).toHaveCount(1);
  await menu.getByRole("button", { name: "Move Type left" }).press("Enter");
  expect((await heads(page)).slice(2, 5)).toEqual(["State", "Type", "Ends"]);
  await menu.getByRole("button", { name: "Pin Type" }).press("Enter");
  expect((await heads(page)).slice(0, 3)).toEqual(["Title", "Merchant", "Type"]);
  await expectNoViolation(page);
  await photograph(page, "offers-table", "columns");
  await menu.getByRole("button", { name: "As at first" }).press("Enter");
  expect((await heads(page)).slice(0, 3)).toEqual(["Title", "State", "Merchant"]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Columns", exact: true })).toBeFocused();
});

test("a cell is edited by key: F2, Enter saves, Tab goes on, Escape leaves", async () => {
  const { page } = studio;
  await head(page, "Title").click();
  await cell(page, "Dealer visit 02", "value").click();
  await page.keyboard.press("F2");
  const field = grid(page).getByRole("textbox");
  await expect(field).toHaveValue("2");
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await expect(cell(page, "Dealer visit 02", "value")).toHaveText("25%");
  await isFocused(page, "Dealer visit 02", "value");
  await page.keyboard.press("F2");
  await page.keyboard.press("Tab");
  await expect(grid(page).getByLabel("Starts")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(grid(page).getByRole("textbox", { name: "Value" })).toBeFocused();
  await page.keyboard.type("77");
  await page.keyboard.press("Escape");
  await expect(cell(page, "Dealer visit 02", "value")).toHaveText("25%");
  await isFocused(page, "Dealer visit 02", "value");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Dealer visit 02", "value")).toHaveText("2%");
});

test("what is refused stays as typed with the reason at the cell; what the rules say stands there too", async () => {
  const { page } = studio;
  await cell(page, "Dealer visit 04", "budget").dblclick();
  await page.keyboard.type("a lot");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Not a number." })).toBeVisible();
  await expect(grid(page).getByRole("textbox")).toHaveValue("a lot");
  await expectNoViolation(page);
  await photograph(page, "offers-table", "refused");
  await page.keyboard.press("Escape");
  await expect(cell(page, "Dealer visit 04", "budget")).toHaveText("$37,000");
  await cell(page, "Dealer visit 04", "ends").dblclick();
  await grid(page).getByLabel("Ends").fill("2026-11-01");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: /before/ })).toBeVisible();
  await expect(cell(page, "Dealer visit 04", "state")).toHaveText(/Draft/);
  await expectNoViolation(page);
  await photograph(page, "offers-table", "problem");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("alert").filter({ hasText: /before/ })).toHaveCount(0);
});

test("the offer that was edited keeps the focus where its value puts it", async () => {
  const { page } = studio;
  const order = () => head(page, "Title").getAttribute("aria-sort");
  for (let click = 0; click < 3 && (await order()) !== "ascending"; click += 1) {
    await head(page, "Title").click();
    await expect(grid(page).getByRole("row").nth(1)).toBeVisible();
  }
  await cell(page, "Dealer visit 05", "title").dblclick();
  await page.keyboard.type("Zebra week");
  await page.keyboard.press("Enter");
  await isFocused(page, "Zebra week", "title");
  await expect(grid(page).getByRole("row").last()).toContainText("Zebra week");
});

test("Enter opens the editor beside the table, Escape puts it away", async () => {
  const { page } = studio;
  await cell(page, "Dealer visit 07", "title").click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Dealer visit 07", level: 2 })).toBeVisible();
  await expect(head(page, "Title")).toBeVisible();
  await isFocused(page, "Dealer visit 07", "title");
  await expectNoViolation(page);
  await photograph(page, "offers-table", "edited");
  await cell(page, "Dealer visit 08", "title").click();
  await expect(page.getByRole("heading", { name: "Dealer visit 08", level: 2 })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Dealer visit 08", level: 2 })).toBeHidden();
});

test("Ctrl C copies the columns that are shown", async () => {
  const { page, app } = studio;
  await cell(page, "Dealer visit 07", "title").click();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+c");
  await expect(page.getByText("Copied 1 offer as a table")).toBeVisible();
  const [copiedHeads, copied] = (await app.evaluate(({ clipboard }) => clipboard.readText()))
    .split(/\r?\n/)
    .map(line => line.split("\t"));
  expect(copiedHeads).toEqual(await heads(page));
  expect(copied?.slice(0, 3)).toEqual(["Dealer visit 07", "Ready", "123"]);
  expect(copied).toContain("VISIT7");
  await page.keyboard.press("Escape");
});

test("a saved view brings the table back as it was", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: "Columns", exact: true }).press("Enter");
  const menu = page.getByRole("dialog", { name: "Columns" });
  await menu.getByRole("checkbox", { name: "Channels" }).press("Space");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Saved views" }).press("Enter");
  await page.getByLabel("Name of this view").fill("Without channels");
  await page.keyboard.press("Enter");
  const own = page.getByRole("group", { name: "Views" }).getByRole("button", { name: /^Without channels/ });
  await expect(own).toBeVisible();
  await page.getByRole("button", { name: "Columns", exact: true }).press("Enter");
  await menu.getByRole("checkbox", { name: "Channels" }).press("Space");
  await page.keyboard.press("Escape");
  await expect(head(page, "Channels")).toHaveCount(1);
  await table(page).click();
  await own.press("Enter");
  await expect(head(page, "Budget")).toHaveCount(1);
  await expect(head(page, "Channels")).toHaveCount(0);
});

async function widthOf(page: Page, name: string): Promise<number> {
  return Math.round((await head(page, name).boundingBox())?.width ?? 0);
}
