import { expect, type Page, test } from "@playwright/test";
import { chooseByArrows, tabTo, typeInto, watchForPointers } from "../support/by-keyboard.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** What the editor knows about an offer, in a workspace of Chicago, by keyboard alone: each test goes on from the last. */
const place = temporaryFolder("editor");
let studio: RunningStudio;
let pointers: () => Promise<number>;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
  const defaults = { timeZone: "America/Chicago", averageBasket: 320 };
  await studio.page.evaluate(
    `window.studio.invoke("studio:set-defaults", ${JSON.stringify(defaults)}).then(() => null)`,
  );
  pointers = await watchForPointers(studio.page);
  await studio.page.keyboard.press("Control+N");
  await expect(section("Offer").getByLabel("Title")).toBeFocused();
});
test.beforeEach(() => test.slow());
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a date is typed as one likes, and says what it means in the zone and in UTC", async () => {
  const { page } = studio;
  const [starts, ends] = [section("Schedule").getByLabel("Starts"), section("Schedule").getByLabel("Ends")];
  await page.keyboard.press("Alt+7");
  await typeInto(page, ends, "12/31/2025");
  await page.keyboard.press("Enter");
  await expect(ends).toHaveValue("2025-12-31");
  await expect(
    section("Schedule").getByText("Dec 31, 2025, 23:59:59 Chicago (Jan 1 05:59:59 UTC)"),
  ).toBeVisible();

  await typeInto(page, starts, "1 nov 2026");
  await page.keyboard.press("Enter");
  await expect(starts).toHaveValue("2026-11-01");
  await expect(section("Schedule").getByText("This day has 25 hours: the clocks change.")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(starts).toHaveValue("2026-10-31");
  await expect(section("Schedule").getByText(/This day has/)).toHaveCount(0);

  await typeInto(page, starts, "soon");
  await page.keyboard.press("Tab");
  await expect(
    section("Schedule").getByText("“soon” is not a date. Write it like 2025-12-31. 2026-10-31 is kept."),
  ).toBeVisible();
  await typeInto(page, starts, "2025-12-01");
  await expect(section("Schedule").getByText(/“soon”/)).toHaveCount(0);
});

test("a field that the method leaves unused keeps what it holds, says so, and is cleared on demand", async () => {
  const { page } = studio;
  const redemption = section("Redemption");
  const code = redemption.getByRole("textbox", { name: "Promo code" });
  await page.keyboard.press("Alt+3");
  await expect(code).toHaveCount(0);
  await tabTo(page, redemption.getByRole("checkbox", { name: "Promo code" }));
  await page.keyboard.press("Space");
  await typeInto(page, code, "DEALER20");
  await tabTo(page, redemption.getByRole("checkbox", { name: "Promo code" }), "Shift+Tab");
  await page.keyboard.press("Space");
  await tabTo(page, redemption.getByRole("checkbox", { name: "Show & save" }));
  await page.keyboard.press("Space");
  await expect(code).toHaveValue("DEALER20");
  await expect(redemption.getByText("Not used without the method promo code.")).toBeVisible();
  await tabTo(page, redemption.getByRole("button", { name: "Clear" }));
  await page.keyboard.press("Enter");
  await expect(code).toHaveCount(0);
  await expect(redemption.getByRole("button", { name: "Redemption" })).toBeFocused();
});

test("an audience is not asked for where the program is open to everybody", async () => {
  const { page } = studio;
  const goal = section("Goal");
  await page.keyboard.press("Alt+5");
  await page.keyboard.type("dealers");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+1");
  await chooseByArrows(page, goal.getByRole("combobox", { name: "Program type" }), "Open loop");
  await expect(section("Audience").getByText(/Not used by an open loop program/)).toBeVisible();
  await expect(section("Audience").getByText("dealers", { exact: true })).toBeVisible();
  await chooseByArrows(page, goal.getByRole("combobox", { name: "Program type" }), "Closed loop");
  await expect(section("Audience").getByText(/Not used/)).toHaveCount(0);
});

test("the exposure asks for what it lacks, is told term by term, and leads back inside the budget", async () => {
  const { page } = studio;
  const [offer, limits] = [section("Offer"), section("Limits & budget")];
  const exposure = page.getByRole("region", { name: "Exposure" });
  await page.keyboard.press("Alt+2");
  await chooseByArrows(
    page,
    offer.getByRole("combobox", { name: "Type", exact: true }),
    "Percentage discount",
  );
  await typeInto(page, offer.getByLabel("Value", { exact: true }), "20");
  await page.keyboard.press("Alt+6");
  const budget = limits.getByLabel("Budget", { exact: true }).and(limits.getByRole("textbox"));
  await typeInto(page, budget, "50000");
  await expect(exposure.getByText("Uses in total are not limited.")).toBeVisible();
  await expect(exposure.getByText("The budget bears 781 uses.")).toBeVisible();
  await tabTo(page, exposure.getByRole("button", { name: "Set a limit" }));
  await page.keyboard.press("Enter");
  await expect(limits.getByLabel("Uses in total")).toBeFocused();
  await page.keyboard.type("1000");
  await expect(exposure.getByText("at worst, of $50,000")).toBeVisible();
  await expect(exposure.getByText("128%")).toBeVisible();
  await expect(exposure.getByText("a use, 20% of a $320 basket, the workspace’s average")).toBeVisible();
  await tabTo(page, exposure.getByRole("button", { name: "Limit to 781" }));
  await page.keyboard.press("Enter");
  await expect(limits.getByLabel("Uses in total")).toHaveValue("781");
  await expect(exposure.getByText("128%")).toHaveCount(0);
});

test("a placeholder is read as it will be, mended by name, and put in from a menu", async () => {
  const { page } = studio;
  const offer = section("Offer");
  const terms = offer.getByLabel("Terms");
  await page.keyboard.press("Alt+2");
  await typeInto(page, terms, "{value} off until {end_dat} with ");
  await expect(offer.getByText("Reads: 20% off until {end_dat} with")).toBeVisible();
  await expect(offer.getByText("{end_dat} is not a placeholder.")).toBeVisible();
  await tabTo(page, offer.getByRole("button", { name: "Use {end_date}" }));
  await page.keyboard.press("Enter");
  await expect(terms).toHaveValue(/^\{value\} off until \{end_date\} with/);
  await expect(offer.getByText(/Reads: 20% off until December 31, 2025 with/)).toBeVisible();

  await tabTo(page, terms, "Shift+Tab");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" at most ");
  // Left, a field trims its text: the space comes back with the placeholder.
  await page.keyboard.press("Tab");
  await expect(offer.getByRole("button", { name: "Insert a placeholder" }).last()).toBeFocused();
  await page.keyboard.press("Enter");
  const uses = page.getByRole("menuitem", { name: /\{total_uses\}/ });
  await expect(uses).toContainText("781");
  await tabToItem(page, uses);
  await page.keyboard.press("Enter");
  await expect(terms).toBeFocused();
  await expect(terms).toHaveValue("{value} off until {end_date} with at most {total_uses}");
  await page.keyboard.press("Control+Z");
  await expect(terms).toHaveValue("{value} off until {end_date} with at most");

  const title = offer.getByLabel("Title");
  await typeInto(page, title, "{value} for dealers");
  await expect(
    page.getByRole("region", { name: "Preview" }).getByText("20% for dealers").first(),
  ).toBeVisible();
});

test("a text says how much of it the smallest chosen place shows, and never stops anything", async () => {
  const { page } = studio;
  const offer = section("Offer");
  await page.keyboard.press("Alt+4");
  await tabTo(page, section("Channels").getByRole("checkbox", { name: "Marketplace" }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Alt+2");
  await typeInto(page, offer.getByLabel("Title"), "Grüße 👩‍👩‍👧 an alle unsere Händler");
  await expect(offer.getByText("30 / 27")).toBeVisible();
  await expect(offer.getByText("A row of the Marketplace shows about 27 of 30 characters.")).toBeVisible();
  await tabTo(page, section("Channels").getByRole("checkbox", { name: "Marketplace" }));
  await page.keyboard.press("Space");
  await tabTo(page, section("Channels").getByRole("checkbox", { name: "Hub airdrop" }), "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(offer.getByText("30 / 32")).toBeVisible();
});

test("a word that no dictionary has is named quietly, mended or kept for the whole workspace", async () => {
  const { page } = studio;
  const offer = section("Offer");
  await page.keyboard.press("Alt+2");
  await typeInto(page, offer.getByLabel("Title"), "Dealers first");
  await typeInto(page, offer.getByLabel("Description"), "All equipmnt of Ironvale");
  const spelling = offer.getByRole("list", { name: "Spelling" });
  await expect(spelling.getByText("equipmnt")).toBeVisible({ timeout: 60_000 });
  await tabTo(page, spelling.getByRole("button", { name: "Write equipment instead of equipmnt" }));
  await page.keyboard.press("Enter");
  await expect(offer.getByLabel("Description")).toHaveValue("All equipment of Ironvale");
  await expect(spelling.getByText("Ironvale")).toBeVisible({ timeout: 60_000 });
  await tabTo(page, spelling.getByRole("button", { name: "Add to dictionary: Ironvale" }));
  await page.keyboard.press("Enter");
  await expect(spelling).toHaveCount(0);
  await expect(page.getByText("“Ironvale” is in this workspace’s dictionary.")).toBeVisible();
});

test("nothing of it breaks accessibility in either theme, with the calendar or the menu open", async () => {
  const { page } = studio;
  const offer = section("Offer");
  // Half under a section's head, a field of the one before would count as too small to hit.
  await close(page, "Alt+1", "Goal");
  await close(page, "Alt+6", "Limits & budget");
  await page.keyboard.press("Alt+2");
  await typeInto(page, offer.getByLabel("Terms"), "{value} until {end_dat} at Irnovale");
  await expect(offer.getByRole("list", { name: "Spelling" })).toBeVisible({ timeout: 60_000 });
  await expectNoViolation(page);
  await tabTo(page, offer.getByRole("button", { name: "Insert a placeholder" }).last());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  await expectNoViolation(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+7");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("button", { name: /December 1, 2025/ })).toBeFocused();
  await expectNoViolation(page);
  await page.keyboard.press("Escape");
  await expect(section("Schedule").getByLabel("Starts")).toBeFocused();
});

test("a text of a hundred thousand characters is taken, and the next key answers", async () => {
  const { page } = studio;
  const terms = section("Offer").getByLabel("Terms");
  await page.keyboard.press("Alt+2");
  await tabTo(page, terms);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("{valu} e\u0301quipmnt ".repeat(6000));
  await typeInto(page, section("Offer").getByLabel("Title"), "Still here");
  await expect(page.getByRole("heading", { name: "Still here", level: 2 })).toBeVisible();
  await tabTo(page, terms);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  expect(await pointers()).toBe(0);
  expect(studio.complaints).toEqual([]);
});

const section = (name: string) => studio.page.getByRole("region", { name, exact: true });

async function close(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press(key);
  const head = section(name).getByRole("heading", { level: 3 }).getByRole("button");
  await tabTo(page, head, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-expanded", "false");
}

async function tabToItem(page: Page, item: ReturnType<Page["getByRole"]>): Promise<void> {
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await item.evaluate(each => each === document.activeElement)) return;
    await page.keyboard.press("ArrowDown");
  }
}
