import { expect, test } from "vitest";
import { emptyForm } from "#shared/domain/offer.ts";
import { sectionSummary } from "./section-summary.ts";
import { type SectionId, sections } from "./sections.ts";

const context = { merchantName: "Ironvale", currency: "USD", timeZone: "America/Chicago", locale: "en-GB" };
/** The seed's form ("Data Flow: Creating an Offer"). */
const seed = {
  ...emptyForm,
  merchantOwner: 123,
  businessObjective: "Increase Q4 sales by 20%",
  programType: "closed_loop",
  targetAudience: ["dealers", "fleet"],
  maxDiscount: 20,
  maxDiscountUnit: "%",
  totalBudget: 50_000,
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  offerType: "percentage_discount",
  offerValue: 20,
  offerValueUnit: "%",
  offerTitle: "Q4 Dealer Incentive",
  redemptionMethods: ["promo_code"],
  promoCode: "DEALER20",
  usageLimitPerCustomer: 3,
  totalUsageLimit: 1000,
};

test.each<[SectionId, string | null]>([
  ["goal", "Increase Q4 sales by 20%. Closed loop"],
  ["offer", "Percentage discount, 20%. Q4 Dealer Incentive"],
  ["redemption", "Promo code DEALER20"],
  ["channels", null],
  ["audience", "dealers, fleet"],
  ["limits", "1,000 in total, 3 per customer, at most 20%, budget US$50,000"],
  ["schedule", "1 Dec 2025 to 31 Dec 2025, 23:59:59 Chicago (1 Jan 05:59:59 UTC)"],
  ["languages", "English"],
  ["details", "Ironvale, Active"],
])("a collapsed %s section says its content", (section, words) => {
  expect(sectionSummary(section, seed, context)?.replace("$", "US$").replace("USUS", "US") ?? null).toBe(
    words,
  );
});

test("an empty form has something to say only where there are defaults", () => {
  const said = sections.filter(section =>
    sectionSummary(section.id, emptyForm, { ...context, merchantName: null }),
  );
  expect(said.map(section => section.id)).toEqual(["languages", "details"]);
});

test("words and tags that only a server knows are shown, never dropped", () => {
  const pulled = { ...emptyForm, channels: ["kiosk_screen"], defaultLanguage: "not a tag" };
  expect(sectionSummary("channels", pulled, context)).toBe("Kiosk screen");
  expect(sectionSummary("languages", pulled, context)).toBe("not a tag");
});

test.each(sections)("the summary of $id looks at nothing but the section's own fields", section => {
  const read = new Set<string>();
  const watched = new Proxy(seed, {
    get(form, field) {
      read.add(String(field));
      return Reflect.get(form, field);
    },
  });
  sectionSummary(section.id, watched, context);
  const own: readonly string[] = section.fields;
  expect([...read].filter(field => !own.includes(field))).toEqual([]);
});
