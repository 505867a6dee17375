import type { Locator, Page } from "@playwright/test";
import { seedOffer } from "./seed-offer.ts";

/** A section of the editor, opened where it stands closed. */
export async function openSection(page: Page, title: string): Promise<Locator> {
  const section = page.getByRole("region", { name: title, exact: true });
  const disclosure = section.getByRole("heading", { level: 3 }).getByRole("button");
  if ((await disclosure.getAttribute("aria-expanded")) === "false") await disclosure.click();
  return section;
}

/** Types the seed's form into the open offer, section by section, as an author would. */
export async function fillSeedOffer(page: Page): Promise<void> {
  const goal = await openSection(page, "Goal");
  await goal.getByLabel("Objective").fill(seedOffer.businessObjective);
  await choose(page, goal.getByRole("combobox", { name: "Program type" }), seedOffer.programType);

  const offer = await openSection(page, "Offer");
  await choose(page, offer.getByRole("combobox", { name: "Type", exact: true }), seedOffer.offerType);
  await offer.getByLabel("Value", { exact: true }).fill(seedOffer.offerValue);
  await offer.getByLabel("Title").fill(seedOffer.offerTitle);
  await offer.getByLabel("Description").fill(seedOffer.offerDescription);
  await offer.getByLabel("Terms").fill(seedOffer.termsConditions);

  const redemption = await openSection(page, "Redemption");
  await redemption.getByText(seedOffer.redemptionMethod, { exact: true }).first().click();
  await redemption.getByRole("textbox", { name: "Promo code" }).fill(seedOffer.promoCode);

  const channels = await openSection(page, "Channels");
  for (const channel of seedOffer.channels) await channels.getByText(channel, { exact: true }).click();

  const audience = await openSection(page, "Audience");
  for (const group of seedOffer.targetAudience) {
    await audience.getByRole("combobox", { name: "Audience" }).fill(group);
    await page.keyboard.press("Enter");
  }

  await fillLimits(page);

  const schedule = await openSection(page, "Schedule");
  await schedule.getByLabel("Starts").fill(seedOffer.startDate);
  await schedule.getByLabel("Ends").fill(seedOffer.endDate);

  const details = await openSection(page, "Details");
  await details.getByRole("combobox", { name: "Merchant" }).fill(seedOffer.merchantOwner);
  await page.keyboard.press("Enter");
  await details.getByLabel("Merchant name").fill(seedOffer.merchantName);
  await page.keyboard.press("Enter");
}

async function fillLimits(page: Page): Promise<void> {
  const limits = await openSection(page, "Limits & budget");
  await limits.getByLabel("Uses in total").fill(seedOffer.totalUsageLimit);
  await limits.getByLabel("Uses per customer").fill(seedOffer.usageLimitPerCustomer);
  await limits.getByLabel("Maximum discount").fill(seedOffer.maxDiscount);
  await choose(
    page,
    limits.getByRole("combobox", { name: "Unit of the maximum" }),
    seedOffer.maxDiscountUnit,
  );
  await limits
    .getByLabel("Budget", { exact: true })
    .and(limits.getByRole("textbox"))
    .fill(seedOffer.totalBudget);
}

/** Takes one of a list, by the mouse. */
async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
