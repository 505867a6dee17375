import { expect, type Page, test } from "@playwright/test";
import { mustEqual } from "../support/checks.ts";
import { openSection } from "../support/editor.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { readWorkspace } from "../support/workspace-file.ts";

/** Programs, campaigns, merchants with places and offer types in the real window, and what their offers come to. */
const place = temporaryFolder("records");
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a program, a campaign in it and a merchant with a place are made by keyboard alone", async () => {
  const { page } = studio;
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { name: "No program yet" })).toBeVisible();
  await expect(page.getByText("Local only").first()).toBeVisible();
  await photograph(page, "records", "1-programs-empty");
  await expectNoViolation(page);
  await page
    .getByRole("region", { name: "Open program" })
    .getByRole("button", { name: "New program" })
    .press("Enter");
  await page.keyboard.type("Ironvale Dealers");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Ironvale Dealers", level: 2 })).toBeVisible();
  await page.getByRole("button", { name: "New campaign in it" }).press("Enter");
  await expect(page.getByText("It belongs to Ironvale Dealers.")).toBeVisible();
  await page.keyboard.type("Q4 dealer push");
  await page.keyboard.press("Enter");
  await page.getByLabel("Starts").fill("2025-12-01");
  await page.getByLabel("Ends").fill("2025-11-01");
  await expect(page.getByText(/^It ends before it starts/)).toBeVisible();
  await page.getByLabel("Ends").fill("2025-12-31");
  await expect(page.getByText(/^It ends before it starts/)).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Back to draft" })).toBeVisible();

  await page.getByRole("heading", { name: "Q4 dealer push" }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page
    .getByRole("region", { name: "Open merchant" })
    .getByRole("button", { name: "New merchant" })
    .press("Enter");
  await page.keyboard.type("Ironvale Parts");
  await page.keyboard.press("Enter");
  await page.getByLabel("Address of a new place").fill("1 Main St");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "1 Main St", exact: true }).press("Enter");
  await page.getByLabel("City").fill("Moline");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "1 Main St, Moline", exact: true })).toBeVisible();
  mustEqual(
    "The stored place",
    readWorkspace(place.folder, null, "SELECT working ->> '$.city' AS city FROM locations"),
    [{ city: "Moline" }],
  );
  await photograph(page, "records", "2-merchant");
  await expectNoViolation(page);
});

test("an offer in the campaign is added up there and in its program, and opens from both", async () => {
  const { page } = studio;
  await page.keyboard.press("Control+N");
  const offer = await openSection(page, "Offer");
  await offer.getByLabel("Title").fill("Q4 Dealer Incentive");
  const goal = await openSection(page, "Goal");
  await goal.getByLabel("Campaign").fill("Q4");
  await page.getByRole("option", { name: "Q4 dealer push" }).click();
  const limits = await openSection(page, "Limits & budget");
  await limits
    .getByLabel(/budget/i)
    .first()
    .fill("50000");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  for (const [screenName, record] of [
    ["Campaigns", "Q4 dealer push"],
    ["Programs", "Ironvale Dealers"],
  ] as const) {
    await openScreen(page, screenName);
    await page.getByRole("row", { name: new RegExp(record) }).click();
    await expect(page.getByRole("row", { name: new RegExp(`${record}.*1.*50,000`) })).toBeVisible();
    await expect(page.getByText(/^1 offer · .*50,000 budget/)).toBeVisible();
    await photograph(page, "records", `3-${screenName.toLowerCase()}`);
    await expectNoViolation(page);
  }
  await page.getByRole("button", { name: /^Draft Q4 Dealer Incentive/ }).click();
  await expect(page.getByRole("heading", { name: "Q4 Dealer Incentive", level: 2 })).toBeVisible();
});

test("an offer type is retired and used again; a partner is deleted and brought back", async () => {
  const { page } = studio;
  await openScreen(page, "Offer types");
  await make(page, "offer type", "Loyalty points");
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByRole("row", { name: /Loyalty points.*Retired/ })).toBeVisible();
  await photograph(page, "records", "4-types");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Use again" }).click();
  await expect(page.getByRole("button", { name: "Retire" })).toBeVisible();

  await openScreen(page, "Partners");
  await make(page, "partner", "Deere");
  await photograph(page, "records", "5-partners");
  await expectNoViolation(page);
  await page.getByRole("region", { name: "Open partner" }).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Deere deleted on this computer")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Deere", level: 2 })).toBeVisible();

  await openScreen(page, "Programs");
  await page.getByRole("row", { name: /Ironvale Dealers/ }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText(/It is the program of “Q4 dealer push”/)).toBeVisible();
  mustEqual("What the page complained about", studio.complaints, []);
});

test("the history of a record of any kind tells its versions, and brings one back, places too", async () => {
  const { page } = studio;
  for (const [screenName, name] of [
    ["Programs", "Ironvale Dealers"],
    ["Campaigns", "Q4 dealer push"],
    ["Partners", "Deere"],
    ["Offer types", "Loyalty points"],
  ] as const) {
    await openScreen(page, screenName);
    await page.getByRole("row", { name: new RegExp(name) }).click();
    await expect(page.getByRole("heading", { name, level: 2 })).toBeVisible();
    await page.getByRole("button", { name: "History", exact: true }).click();
    const versions = page.getByRole("list", { name: "Versions" });
    await expect(versions.getByRole("listitem").first()).toContainText("As it is now");
    await page.keyboard.press("Escape");
  }

  await openScreen(page, "Merchants");
  await page.getByRole("row", { name: /Ironvale Parts/ }).click();
  const name = page.getByRole("region", { name: "Details" }).getByLabel("Name");
  await name.fill("Ironvale Machines");
  // What stands in the field is saved before its history is shown.
  await page.getByRole("button", { name: "History", exact: true }).click();
  const versions = page.getByRole("list", { name: "Versions" });
  await expect(versions.getByRole("listitem").first()).toContainText("Ironvale Machines");
  await photograph(page, "records", "6-history");
  await expectNoViolation(page);
  await versions
    .getByRole("button", { name: /^Restore this version/ })
    .last()
    .click();
  await expect(versions.getByRole("listitem").first()).toContainText("Restored");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Ironvale Parts", level: 2 })).toBeVisible();
  await expect(page.getByRole("button", { name: /^1 Main St/ })).toHaveCount(0);
  await page.getByRole("heading", { name: "Ironvale Parts", level: 2 }).click();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "Ironvale Machines", level: 2 })).toBeVisible();
  await expect(page.getByRole("button", { name: "1 Main St, Moline", exact: true })).toBeVisible();
  mustEqual("What the page complained about", studio.complaints, []);
});

async function make(page: Page, one: string, name: string): Promise<void> {
  await page
    .getByRole("button", { name: `New ${one}` })
    .first()
    .click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: `Create ${one}` }).click();
  await expect(page.getByRole("heading", { name, level: 2 })).toBeVisible();
}

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name, exact: true }).click();
}
