import { expect, type Page, test } from "@playwright/test";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Where one was in a list of 5,000 offers: after another screen, after an offer, as a table too. */
const place = temporaryFolder("list-place");
let studio: RunningStudio;
const many = 5000;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  fill(place.folder);
  studio = await launchStudio({ workspace: place.folder });
  await studio.page.getByText("5,000", { exact: true }).first().waitFor();
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

for (const view of ["list", "table"] as const) {
  test(`another screen and back: the same offers are in sight (${view})`, async () => {
    const { page } = studio;
    if (view === "table") await page.getByRole("button", { name: "Table", exact: true }).click();
    const seen = await scrollFarDown(page);
    await screen(page, "Programs").click();
    await expect(page.getByRole("heading", { name: "Programs", level: 2 })).toBeVisible();
    await screen(page, "Offers").click();
    await expect.poll(() => inSight(page)).toEqual(seen);
  });

  test(`an offer that is opened and left: the same offers are in sight (${view})`, async () => {
    const { page } = studio;
    const seen = await scrollFarDown(page);
    const title = seen[3] ?? "";
    await grid(page).getByText(title, { exact: true }).first().click();
    // A click in the table is in a cell.
    if (view === "table") await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
    await expect.poll(() => inSight(page)).toEqual(seen);
    await screen(page, "Merchants").click();
    await expect(page.getByRole("heading", { name: "Merchants", level: 2 })).toBeVisible();
    await screen(page, "Offers").click();
    await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
    await expect.poll(() => inSight(page)).toEqual(seen);
    if (view === "table") {
      await page.getByRole("button", { name: "Editor", exact: true }).click();
      await expect(page.getByRole("heading", { name: title, level: 2 })).toHaveCount(0);
      await expect.poll(() => inSight(page)).toEqual(seen);
    }
    mustEqual("What the page complained of", studio.complaints, []);
  });
}

test("an offer that takes the list's place in a narrow window, and goes: the same offers are in sight", async () => {
  const { page, app } = studio;
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(760, 800));
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(760);
  const list = page.getByRole("banner").getByRole("button", { name: "List", exact: true });
  if ((await list.getAttribute("aria-pressed")) !== "true") await list.click();
  const seen = await scrollFarDown(page);
  await grid(page)
    .getByText(seen[3] ?? "", { exact: true })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: seen[3] ?? "", level: 2 })).toBeVisible();
  await expect(grid(page)).toBeHidden();
  await list.click();
  await expect.poll(() => inSight(page)).toEqual(seen);
});

const grid = (page: Page) => page.getByRole("grid", { name: "Offers" });
const screen = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name, exact: true });

/** With the wheel; answers what is in sight then. */
async function scrollFarDown(page: Page): Promise<readonly string[]> {
  await grid(page).hover();
  const before = await inSight(page);
  await page.mouse.wheel(0, 20_000);
  await expect.poll(async () => (await inSight(page))[0] ?? before[0]).not.toBe(before[0]);
  let seen: readonly string[] = [];
  await expect
    .poll(async () => {
      const last = seen;
      seen = await inSight(page);
      return seen.length > 10 && seen.join() === last.join();
    })
    .toBe(true);
  return seen;
}

/** The titles of the offers whose rows are whole between the grid's head and its end. */
function inSight(page: Page): Promise<readonly string[]> {
  return grid(page).evaluate(element => {
    let scroller: Element = element;
    while (scroller.scrollHeight <= scroller.clientHeight && scroller.parentElement)
      scroller = scroller.parentElement;
    const { top, bottom } = scroller.getBoundingClientRect();
    return [...element.querySelectorAll("[data-offer]")].flatMap(row => {
      const box = row.getBoundingClientRect();
      const title = /Offer \d+/.exec(row.textContent ?? "")?.[0];
      return title && box.top >= top + 60 && box.bottom <= bottom ? [title] : [];
    });
  });
}

function fill(folder: string): void {
  const opened = openStore({ folder, key: null, newId: ulid, now: () => Date.now(), who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const blank = offerFieldsSchema.parse(emptyForm);
  store.atomically(() => {
    for (let n = 0; n < many; n++) {
      const fields = { ...blank, offerTitle: `Offer ${n}` };
      store.offers.create({ fields, children: [], stage: "draft" }, "import");
    }
  });
  while (store.catchUp());
  store.close();
}
