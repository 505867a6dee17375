import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** The offers list by keyboard alone: ordered, narrowed, searched, many at once. */
const place = temporaryFolder("offers-list");
let studio: RunningStudio;

test.beforeAll(async () => {
  const file = path.join(place.folder, "offers.json");
  writeFileSync(file, JSON.stringify(offers));
  await runCommand(place.folder, ["offers", "import", file]);
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

const dealers = (number: number) => ({
  offerTitle: `Dealer visit ${number}`,
  merchantOwner: 123,
  offerType: "percentage_discount",
  offerValue: number,
  startDate: "2026-12-01",
  endDate: `2027-01-${String(number + 10)}`,
  redemptionMethods: ["show_save"],
  channels: ["marketplace"],
  tags: number % 2 === 0 ? ["even"] : [],
});
const offers = [
  ...Array.from({ length: 12 }, (_, n) => dealers(n + 1)),
  { ...dealers(13), offerTitle: "Café Crème", merchantOwner: 7, startDate: "2026-11-30" },
  { offerTitle: "Unfinished", stage: "draft", merchantOwner: 7 },
];

const rows = (page: Page) => page.getByRole("grid", { name: "Offers" }).getByRole("row");
const titles = (page: Page) => rows(page).locator("td:nth-child(2) > span:first-child").allTextContents();
const firstTitle = (page: Page, title: string) =>
  expect.poll(async () => (await titles(page))[0]).toBe(title);

test("the heads order the list, and give the groups back", async () => {
  const { page } = studio;
  const head = page.getByRole("columnheader", { name: "Value" });
  await expect(page.getByRole("button", { name: /^Draft 1/ })).toBeVisible();
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await firstTitle(page, "Dealer visit 1");
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(head.getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Draft 1/ })).toBeVisible();
});

test("the menu orders by what has no column", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: /^Sort/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "Starts" }).press("Enter");
  await firstTitle(page, "Café Crème");
  await photograph(page, "offers-list", "sorted");
  await page.getByRole("button", { name: "Sort: Starts" }).press("Enter");
  await page.getByRole("menuitemradio", { name: "Grouped by state" }).press("Enter");
  await expect(page.getByRole("button", { name: /^Draft 1/ })).toBeVisible();
});

test("facets narrow the list, chips say so and take it back", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: "Filters", exact: true }).press("Enter");
  await page.getByRole("button", { name: /^Tags/ }).press("Enter");
  await page.getByRole("dialog", { name: "Tags" }).getByRole("checkbox", { name: /^even/ }).press("Space");
  await expect.poll(async () => (await titles(page)).length).toBe(6);
  await expectNoViolation(page);
  await photograph(page, "offers-list", "facet");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Tags/ })).toBeFocused();
  await page.getByRole("button", { name: /^Ends/ }).first().press("Enter");
  await page.getByLabel("Ends up to").fill("2027-01-14");
  await page.keyboard.press("Escape");
  await expect.poll(() => titles(page)).toEqual(["Dealer visit 4", "Dealer visit 2"]);
  await expectNoViolation(page);
  await photograph(page, "offers-list", "narrowed");
  await page.getByRole("button", { name: "Remove Tags: even" }).press("Enter");
  await expect.poll(async () => (await titles(page)).length).toBe(4);
  await page
    .getByRole("group", { name: "Chosen filters" })
    .getByRole("button", { name: "Clear" })
    .press("Enter");
  await expect.poll(async () => (await titles(page)).length).toBe(14);
});

test("what a search found is marked, without case and accents", async () => {
  const { page } = studio;
  await page.keyboard.press("/");
  await page.keyboard.type("CAFE cr");
  await expect(page.getByRole("grid").locator("mark")).toHaveText(["Café", "Cr"]);
  await expectNoViolation(page);
  await photograph(page, "offers-list", "marked");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await titles(page)).length).toBe(14);
});

test("a view is named, is one press away with what it holds, and is deleted", async () => {
  const { page } = studio;
  const menu = page.getByRole("button", { name: "Saved views" });
  const tabs = page.getByRole("group", { name: "Views" });
  const own = tabs.getByRole("button", { name: /^Dealers by value/ });
  const all = tabs.getByRole("button", { name: /^All/ });
  await expect(all).toHaveAttribute("aria-pressed", "true");
  await page.getByLabel("Search offers").fill("dealer");
  await expect.poll(async () => (await titles(page)).length).toBe(12);
  await expect(all).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("columnheader", { name: "Value" }).getByRole("button").press("Enter");
  await firstTitle(page, "Dealer visit 1");
  await menu.press("Enter");
  await page.getByLabel("Name of this view").fill("Dealers by value");
  await page.keyboard.press("Enter");
  await expect(own).toHaveAttribute("aria-pressed", "true");
  await expect(own).toHaveText("Dealers by value 12");
  await expect(menu).toBeFocused();
  await expectNoViolation(page);
  await photograph(page, "offers-list", "views");
  await own.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await titles(page)).length).toBe(14);
  await expect(page.getByLabel("Search offers")).toHaveValue("");
  await expect(all).toHaveText("All 14");
  await all.press("Enter");
  await expect(page.getByRole("button", { name: /^Draft 1/ })).toBeVisible();
  await own.press("Enter");
  await firstTitle(page, "Dealer visit 1");
  await expect(page.getByLabel("Search offers")).toHaveValue("dealer");
  await menu.press("Enter");
  await page.getByRole("button", { name: "Delete Dealers by value" }).press("Enter");
  await expect(own).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByLabel("Search offers").fill("");
});

test("views without room stand in the menu, and are counted again when something changes", async () => {
  const { page } = studio;
  const menu = page.getByRole("button", { name: "Saved views" });
  const tabs = page.getByRole("group", { name: "Views" });
  for (const name of ["Drafts of the winter", "Even dealers", "Spring offers", "What ends soon"]) {
    await menu.press("Enter");
    await page.getByLabel("Name of this view").fill(name);
    await page.keyboard.press("Enter");
    await expect(tabs.getByText(name)).toBeAttached();
    await expect(page.getByLabel("Name of this view")).toBeHidden();
  }
  await expect(menu).toHaveText(/^\d more$/);
  const shown = tabs.getByRole("button").filter({ visible: true });
  const more = Number.parseInt((await menu.textContent()) ?? "", 10);
  expect(await shown.count()).toBe(5 - more);
  await photograph(page, "offers-list", "many-views");
  const file = path.join(place.folder, "more.json");
  writeFileSync(file, JSON.stringify([dealers(20)]));
  await runCommand(place.folder, ["offers", "import", file]);
  await expect(tabs.getByRole("button", { name: "Drafts of the winter 15" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(tabs.getByRole("button", { name: "Drafts of the winter 14" })).toBeVisible();
  await menu.press("Enter");
  for (const name of ["Drafts of the winter", "Even dealers", "Spring offers", "What ends soon"])
    await page.getByRole("button", { name: `Delete ${name}` }).press("Enter");
  await page.keyboard.press("Escape");
});

test.describe("several offers at once", () => {
  const chosen = (page: Page) => page.getByRole("region", { name: "Chosen offers" });
  const line = (page: Page, title: string) => rows(page).filter({ hasText: title });

  test.beforeAll(async () => {
    const head = studio.page.getByRole("columnheader", { name: "Title" }).getByRole("button");
    await head.press("Enter");
    await firstTitle(studio.page, "Café Crème");
  });

  test("Space chooses, Shift stretches and comes back, Ctrl A takes all, Escape none", async () => {
    const { page } = studio;
    await line(page, "Café Crème").focus();
    await page.keyboard.press("Space");
    await expect(chosen(page).getByText("1 chosen")).toBeVisible();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(chosen(page).getByText("3 chosen")).toBeVisible();
    await page.keyboard.press("Shift+ArrowUp");
    await expect(chosen(page).getByText("2 chosen")).toBeVisible();
    await expect(page.getByRole("row", { selected: true })).toHaveCount(2);
    await page.keyboard.press("Control+a");
    await expect(chosen(page).getByText("14 chosen")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(chosen(page)).toHaveCount(0);
    await line(page, "Dealer visit 4").click({ modifiers: ["ControlOrMeta"] });
    await line(page, "Dealer visit 7").click({ modifiers: ["Shift"] });
    await expect(chosen(page).getByText("4 chosen")).toBeVisible();
    await expectNoViolation(page);
    await photograph(page, "offers-list", "chosen");
  });

  test("an offer that cannot be ready is named, and the others go on without it", async () => {
    const { page } = studio;
    await page.keyboard.press("Control+a");
    await chosen(page).getByRole("button", { name: "To draft" }).press("Enter");
    await expect(page.getByText("Moved 13 offers to Draft")).toBeVisible();
    await chosen(page).getByRole("button", { name: "Mark ready" }).press("Enter");
    await expect(chosen(page).getByText("1 of 14 cannot follow. Nothing was changed.")).toBeVisible();
    await expect(chosen(page).getByRole("button", { name: "Unfinished" })).toBeVisible();
    await expectNoViolation(page);
    await photograph(page, "offers-list", "refused");
    await chosen(page).getByRole("button", { name: "Go on with the other 13" }).press("Enter");
    await expect(page.getByText("Moved 13 offers to Ready")).toBeVisible();
  });

  test("a tag is added to all of them, and taken away", async () => {
    const { page } = studio;
    await chosen(page).getByRole("button", { name: "Tag", exact: true }).press("Enter");
    await page.getByRole("textbox", { name: "Tag" }).fill("spring");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Tagged 14 offers “spring”")).toBeVisible();
    await chosen(page).getByRole("button", { name: "Tag", exact: true }).press("Enter");
    await page.getByRole("textbox", { name: "Tag" }).fill("spring");
    await page.getByRole("dialog", { name: "Tag" }).getByRole("button", { name: "Remove" }).press("Enter");
    await expect(page.getByText("Took “spring” off 14 offers")).toBeVisible();
  });

  test("copies and deletions are undone at once", async () => {
    const { page } = studio;
    const count = () =>
      page.getByRole("region", { name: "Status" }).getByRole("button", { name: / offers$/ });
    await chosen(page).getByRole("button", { name: "Duplicate" }).press("Enter");
    await expect(page.getByRole("dialog", { name: "Duplicate 14 offers" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(count()).toHaveText("28 offers");
    await expect(chosen(page).getByText("Duplicated 14 offers")).toBeVisible();
    await chosen(page).getByRole("button", { name: "Undo" }).press("Enter");
    await expect(count()).toHaveText("14 offers");
    await chosen(page).getByRole("button", { name: "Clear" }).press("Enter");
    await line(page, "Dealer visit 4").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await chosen(page).getByRole("button", { name: "Delete" }).press("Enter");
    await expect(count()).toHaveText("12 offers");
    const toast = page.getByRole("alert").filter({ hasText: "Deleted 2 offers" });
    await toast.getByRole("button", { name: "Undo" }).press("Enter");
    await expect(count()).toHaveText("14 offers");
  });

  test("the menu of a line acts on it, and is reached by key and pointer", async () => {
    const { page } = studio;
    await line(page, "Dealer visit 9").focus();
    await page.keyboard.press("Shift+F10");
    await expect(page.getByRole("menu", { name: "1 offer" })).toBeVisible();
    await expectNoViolation(page);
    await photograph(page, "offers-list", "menu");
    await page.getByRole("menuitem", { name: "To draft" }).press("Enter");
    await expect(chosen(page).getByText("Moved 1 offer to Draft")).toBeVisible();
    await line(page, "Dealer visit 8").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Open" }).click();
    await expect(page.getByRole("heading", { name: "Dealer visit 8", level: 2 })).toBeVisible();
    await expect(line(page, "Dealer visit 8")).toHaveAttribute("aria-current", "true");
  });

  test("Ctrl C copies the chosen lines as a table", async () => {
    const { page, app } = studio;
    await chosen(page).getByRole("button", { name: "Clear" }).press("Enter");
    await line(page, "Dealer visit 4").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    await expect(page.getByText("Copied 2 offers as a table")).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.split(/\r?\n/).map(each => each.split("\t")[0])).toEqual([
      "Title",
      "Dealer visit 4",
      "Dealer visit 5",
    ]);
  });
});
