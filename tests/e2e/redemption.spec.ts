import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { openSection } from "../support/editor.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { lookAt } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { readWorkspace } from "../support/workspace-file.ts";

/** How an offer is redeemed, where, when and how often, written in the real window by keyboard alone. */
const place = temporaryFolder("redemption");
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a merchant is found by its name, and its places with it", async () => {
  const { page } = studio;
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page
    .getByRole("region", { name: "Open merchant" })
    .getByRole("button", { name: "New merchant" })
    .press("Enter");
  await page.keyboard.type("Ironvale Parts");
  await page.keyboard.press("Enter");
  for (const address of ["1 Main St", "2 Dock Rd", "3 Mill Ln"]) {
    await page.getByLabel("Address of a new place").focus();
    await page.keyboard.type(address);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: address, exact: true })).toBeVisible();
  }
  await page.keyboard.press("Control+N");
  const details = await openSection(page, "Details");
  const merchant = details.getByRole("combobox", { name: "Merchant" });
  await type(merchant, "4711");
  await page.keyboard.press("Tab");
  await expect(details.getByText("No. 4711")).toBeVisible();
  await expect(details.getByLabel("Merchant name")).toBeVisible();
  // Enter comes faster than the list opens, now and then: often enough among eight.
  for (const number of ["812", "813", "814", "815", "816", "817", "818", "819"]) {
    await merchant.fill(number);
    await page.keyboard.press("Enter");
    await expect(details.getByText(`No. ${number}`)).toBeVisible();
    await merchant.blur();
  }
  await type(merchant, "iron");
  await page.keyboard.press("Enter");
  await expect(details.getByText("only here")).toBeVisible();

  const limits = await openSection(page, "Limits & budget");
  for (const name of ["1 main", "dock"]) {
    await type(limits.getByRole("combobox", { name: "Places" }), name);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await expect(limits.getByLabel("The controls in words")).toHaveText("at 2 of 3 places");
});

test("limits by period, hours and a group are said in words, and stand as controls", async () => {
  const { page } = studio;
  const limits = await openSection(page, "Limits & budget");
  await type(limits.getByLabel("Uses a day"), "3");
  await type(limits.getByLabel("Uses a month"), "2");
  await expect(limits.getByText("yet only 2 times a month.")).toBeVisible();
  await limits.getByRole("button", { name: "Use 2" }).press("Enter");
  await expect(limits.getByText("yet only 2 times a month.")).toHaveCount(0);
  await type(limits.getByLabel("Only for"), "dealers");
  await limits.getByRole("button", { name: "Add hours" }).press("Enter");
  const hours = limits.getByRole("group", { name: "Hours 1" });
  await hours.getByRole("button", { name: "Sat" }).press("Enter");
  await hours.getByLabel("To", { exact: true }).fill("08:00");
  await expect(limits.getByText(/ends before it starts/)).toBeVisible();
  await hours.getByLabel("To", { exact: true }).fill("18:30");
  await expect(limits.getByText(/ends before it starts/)).toHaveCount(0);
  await expect(limits.getByLabel("The controls in words")).toHaveText(
    "Mon–Sat 9:00–18:30, at 2 of 3 places, twice a day and twice a month a customer, only for dealers",
  );
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect
    .poll(() =>
      readWorkspace(
        place.folder,
        null,
        "SELECT working ->> '$.controlType' AS type, working -> '$.controlValue' AS value FROM redemption_controls WHERE deleted = 0 ORDER BY 1, 2",
      ),
    )
    .toEqual([
      { type: "exclusivity", value: '{"group":"dealers"}' },
      { type: "location", value: '{"locations":["1 Main St","2 Dock Rd"]}' },
      {
        type: "time_window",
        value: '{"days":["mon","tue","wed","thu","fri","sat"],"from":"09:00","to":"18:30"}',
      },
      { type: "usage_per_period", value: '{"per":"day","uses":2}' },
      { type: "usage_per_period", value: '{"per":"month","uses":2}' },
    ]);
  await lookAt("redemption", page, "1-controls", limits);
});

test("each method has its settings: show & save, a barcode that is drawn, a link that is tracked", async () => {
  const { page } = studio;
  const redemption = await openSection(page, "Redemption");
  for (const method of ["Show & save", "Barcode", "Online link"]) {
    await redemption.getByRole("checkbox", { name: method }).focus();
    await page.keyboard.press("Space");
  }
  await type(redemption.getByRole("textbox", { name: "Heading shown" }), "Dealer offer");
  await type(redemption.getByRole("textbox", { name: "Text shown" }), "One use a day");

  const kind = redemption.getByRole("combobox", { name: "Kind of barcode" });
  await type(kind, "ean-13");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(kind).toHaveValue("EAN-13");
  await type(redemption.getByRole("textbox", { name: "What the barcode says" }), "400638133393");
  await redemption.getByRole("button", { name: "Add 1" }).press("Enter");
  await expect(redemption.getByRole("img", { name: "EAN-13 4006381333931" })).toBeVisible();

  const link = redemption.getByRole("textbox", { name: "Link" });
  // The repair is there before the last letters are stored, now and then: often enough among six.
  for (const part of ["a", "b", "c", "d", "e", "top"]) {
    await link.fill("");
    await type(link, `http://shop.example/q4?x=1#${part}-and-on-and-on`);
    await redemption.getByRole("button", { name: "Use https" }).press("Enter");
    await expect(link).toHaveValue(`https://shop.example/q4?x=1#${part}-and-on-and-on`);
  }
  await link.fill("https://shop.example/q4?x=1#top");
  await redemption.getByRole("button", { name: "Edit tracking" }).press("Enter");
  await redemption.getByRole("button", { name: "Fill in from the offer" }).press("Enter");
  await type(redemption.getByLabel("Term", { exact: true }), "tractor parts");
  await expect(link).toHaveValue(
    "https://shop.example/q4?x=1&utm_source=kigo&utm_medium=offer&utm_term=tractor%20parts#top",
  );
  await expect(redemption.getByText("kigo · offer · tractor parts")).toBeVisible();
  await lookAt("redemption", page, "2-methods", redemption);
});

test("a retired type stays on the offer that has it, and is chosen no more", async () => {
  const { page } = studio;
  const offer = await openSection(page, "Offer");
  await offer.getByLabel("Title").focus();
  await page.keyboard.type("Dealer days");
  const types = page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("button", { name: "Offer types", exact: true });
  await types.press("Enter");
  await page.getByRole("button", { name: "New offer type" }).first().press("Enter");
  await page.keyboard.type("Loyalty points");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Loyalty points", level: 2 })).toBeVisible();

  await openOffers(page);
  const box = (await openSection(page, "Offer")).getByRole("combobox", { name: "Type", exact: true });
  await type(box, "loyal");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("Loyalty points");

  await types.press("Enter");
  await page.getByRole("row", { name: /Loyalty points/ }).press("Enter");
  await page.getByRole("button", { name: "Retire" }).press("Enter");
  await expect(page.getByRole("button", { name: "Use again" })).toBeVisible();
  await openOffers(page);
  await expect(box).toHaveValue("Loyalty points (retired)");
  await expect(offer.getByText(/This type is retired/)).toBeVisible();
  await lookAt("redemption", page, "3-retired", offer);
  mustEqual("What the page complained about", studio.complaints, []);
});

async function openOffers(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("button", { name: "Offers", exact: true })
    .press("Enter");
  await expect(page.getByRole("heading", { name: "Dealer days", level: 2 })).toBeVisible();
}

test("a code that another offer has, or one like it, is said beside the field, with the way there", async () => {
  const { page } = studio;
  const other = {
    offerTitle: "Dealer Referral Bonus",
    redemptionMethods: ["promo_code"],
    promoCode: "DEALER2O",
  };
  const file = path.join(place.folder, "other.json");
  writeFileSync(
    file,
    JSON.stringify([{ ...other, merchantOwner: 123, startDate: "2026-12-01", endDate: "2026-12-31" }]),
  );
  await runCommand(place.folder, ["offers", "import", file]);
  await page.keyboard.press("Control+N");
  const redemption = await openSection(page, "Redemption");
  await redemption.getByText("Promo code", { exact: true }).first().click();
  const code = redemption.getByRole("textbox", { name: "Promo code" });
  await type(code, "DEALER20");
  const said = redemption.getByText(/Looks like DEALER2O \(letter O\) of Dealer Referral Bonus/);
  await expect(said).toContainText(/Both run .*1.* to .*31.*2026/);
  await lookAt("redemption", page, "code-twins", redemption);
  await type(code, "DEALER21");
  await expect(said).toHaveCount(0);
  await type(code, "dealer2o");
  await expect(redemption.getByText("The same code as DEALER2O")).toBeVisible();
  await redemption.getByRole("button", { name: "Dealer Referral Bonus" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Dealer Referral Bonus", level: 2 })).toBeVisible();
});

/** As a person does: into the control, then key by key. */
async function type(control: Locator, text: string): Promise<void> {
  await control.focus();
  await control.press("Control+A");
  await control.pressSequentially(text);
}
