import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { chooseByArrows, tabTo, typeInto, watchForPointers } from "../support/by-keyboard.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { seedOffer } from "../support/seed-offer.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** The seed's offer is created, previewed and marked ready without a mouse. */
const place = temporaryFolder("keyboard");
let studio: RunningStudio;

test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("the seed's offer is created, previewed and marked ready by keyboard alone", async () => {
  // Hundreds of keys, each waited for.
  test.slow();
  const { page } = studio;
  const pointers = await watchForPointers(page);
  await page.keyboard.press("Control+N");
  await expect(section(page, "Offer").getByLabel("Title")).toBeFocused();
  await page.keyboard.type(seedOffer.offerTitle);

  await fillGoal(page);
  await fillOffer(page);
  await fillRedemption(page);
  await fillLimits(page);
  await fillSchedule(page);
  await fillDetails(page);
  await previewBothChannels(page);

  await page.keyboard.press("Control+Enter");
  const status = page.getByRole("region", { name: "Status" });
  await expect(status.getByRole("button", { name: "1 change waiting" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Review plan" })).toBeVisible();
  expect(await pointers()).toBe(0);
  expect(studio.complaints).toEqual([]);
  await studio.close();
  expect(storedOffers.parse(await runCommand(place.folder, ["offers", "list"]))).toEqual([wanted]);
});

async function fillGoal(page: Page): Promise<void> {
  const goal = section(page, "Goal");
  await page.keyboard.press("Alt+1");
  await typeInto(page, goal.getByLabel("Objective"), seedOffer.businessObjective);
  await chooseByArrows(page, goal.getByRole("combobox", { name: "Program type" }), seedOffer.programType);
}

async function fillOffer(page: Page): Promise<void> {
  const offer = section(page, "Offer");
  await page.keyboard.press("Alt+2");
  await chooseByArrows(page, offer.getByRole("combobox", { name: "Type", exact: true }), seedOffer.offerType);
  await typeInto(page, offer.getByLabel("Value", { exact: true }), seedOffer.offerValue);
  await typeInto(page, offer.getByLabel("Description"), seedOffer.offerDescription);
  await typeInto(page, offer.getByLabel("Terms"), seedOffer.termsConditions);
}

async function fillRedemption(page: Page): Promise<void> {
  const redemption = section(page, "Redemption");
  await page.keyboard.press("Alt+3");
  await tabTo(page, redemption.getByRole("checkbox", { name: seedOffer.redemptionMethod, exact: true }));
  await page.keyboard.press("Space");
  await typeInto(page, redemption.getByRole("textbox", { name: "Promo code" }), seedOffer.promoCode);

  await page.keyboard.press("Alt+4");
  for (const channel of seedOffer.channels) {
    await tabTo(page, section(page, "Channels").getByRole("checkbox", { name: channel, exact: true }));
    await page.keyboard.press("Space");
  }

  await page.keyboard.press("Alt+5");
  for (const group of seedOffer.targetAudience) {
    await page.keyboard.type(group);
    await page.keyboard.press("Enter");
  }
}

async function fillLimits(page: Page): Promise<void> {
  const limits = section(page, "Limits & budget");
  await page.keyboard.press("Alt+6");
  await typeInto(page, limits.getByLabel("Uses in total"), seedOffer.totalUsageLimit);
  await typeInto(page, limits.getByLabel("Uses per customer"), seedOffer.usageLimitPerCustomer);
  await typeInto(page, limits.getByLabel("Maximum discount"), seedOffer.maxDiscount);
  const unit = limits.getByRole("combobox", { name: "Unit of the maximum" });
  await tabTo(page, unit);
  await page.keyboard.type(seedOffer.maxDiscountUnit);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(unit).toHaveValue(seedOffer.maxDiscountUnit);
  const budget = limits.getByLabel("Budget", { exact: true }).and(limits.getByRole("textbox"));
  await typeInto(page, budget, seedOffer.totalBudget);
}

/** The first day as it is written, the last one from the calendar. */
async function fillSchedule(page: Page): Promise<void> {
  const schedule = section(page, "Schedule");
  await page.keyboard.press("Alt+7");
  await typeInto(page, schedule.getByLabel("Starts"), seedOffer.startDate);
  await typeInto(page, schedule.getByLabel("Ends"), "2025-12-24");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("button", { name: /December 24, 2025/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /December 31, 2025/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(schedule.getByLabel("Ends")).toBeFocused();
  await expect(schedule.getByLabel("Ends")).toHaveValue(seedOffer.endDate);
  await expect(schedule.getByText("Dec 31, 2025, 23:59:59 UTC")).toBeVisible();
}

async function fillDetails(page: Page): Promise<void> {
  const details = section(page, "Details");
  await page.keyboard.press("Alt+9");
  await typeInto(page, details.getByRole("combobox", { name: "Merchant" }), seedOffer.merchantOwner);
  await page.keyboard.press("Enter");
  await typeInto(page, details.getByLabel("Merchant name"), seedOffer.merchantName);
  await page.keyboard.press("Enter");
}

async function previewBothChannels(page: Page): Promise<void> {
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByText(seedOffer.offerTitle).first()).toBeVisible();
  await expect(preview.getByText(/20\s*%/).first()).toBeVisible();
  await page.keyboard.press("F6");
  await tabTo(page, preview.getByRole("radio", { name: "Hub" }));
  await page.keyboard.press("ArrowRight");
  await expect(preview.getByRole("radio", { name: "Marketplace" })).toBeChecked();
  await expect(preview.getByText(seedOffer.offerTitle).first()).toBeVisible();
}

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const storedOffers = z.array(
  z.object({
    stage: z.string(),
    merchantOwner: z.number(),
    offerTitle: z.string(),
    offerDescription: z.string(),
    termsConditions: z.string(),
    offerType: z.string(),
    offerValue: z.number(),
    businessObjective: z.string(),
    programType: z.string(),
    redemptionMethods: z.array(z.string()),
    promoCode: z.string(),
    channels: z.array(z.string()),
    targetAudience: z.array(z.string()),
    totalUsageLimit: z.number(),
    usageLimitPerCustomer: z.number(),
    maxDiscount: z.number(),
    maxDiscountUnit: z.string(),
    totalBudget: z.number(),
    startDate: z.string(),
    endDate: z.string(),
  }),
);

const wanted: z.infer<typeof storedOffers>[number] = {
  stage: "ready",
  merchantOwner: 123,
  offerTitle: "Q4 Dealer Incentive",
  offerDescription: "20% off all equipment purchases",
  termsConditions: "Valid for authorized dealers only",
  offerType: "percentage_discount",
  offerValue: 20,
  businessObjective: "Increase Q4 sales by 20%",
  programType: "closed_loop",
  redemptionMethods: ["promo_code"],
  promoCode: "DEALER20",
  channels: ["hub_airdrop", "marketplace"],
  targetAudience: ["dealers", "fleet"],
  totalUsageLimit: 1000,
  usageLimitPerCustomer: 3,
  maxDiscount: 20,
  maxDiscountUnit: "%",
  totalBudget: 50_000,
  startDate: "2025-12-01",
  endDate: "2025-12-31",
};
