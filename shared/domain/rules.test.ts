import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyForm, type OfferForm, type OfferFormField } from "./offer.ts";
import { problemSchema } from "./problem.ts";
import { errorsOf, newProblems, offerProblems } from "./rules.ts";
import { channels, programTypes, redemptionMethods } from "./words.ts";
import { initialDefaults } from "./workspace.ts";

const good: OfferForm = {
  ...emptyForm,
  merchantOwner: 123,
  offerTitle: "Q4 Dealer Incentive",
  offerType: "percentage_discount",
  offerValue: 20,
  offerValueUnit: "%",
  maxDiscount: 20,
  maxDiscountUnit: "%",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  redemptionMethods: ["promo_code"],
  promoCode: "DEALER20",
  channels: ["marketplace"],
};
const today = "2025-11-23";
const judge = (change: Partial<OfferForm>, context: "window" | "import" = "window") =>
  offerProblems({ ...good, ...change }, { defaults: initialDefaults, today, context });
const brief = (change: Partial<OfferForm>, context?: "window" | "import") =>
  judge(change, context).map(({ severity, field, rule }) => `${severity} ${field} ${rule}`);

describe("an offer", () => {
  it("with everything in order has no problems", () => {
    expect(judge({})).toEqual([]);
  });

  it.each([
    [{ startDate: null }, "startDate", "start-missing"],
    [{ startDate: "2025-02-30", endDate: null }, "startDate", "date-unreal"],
    [{ endDate: "soon" }, "endDate", "date-unreal"],
    [{ endDate: "2025-11-30" }, "endDate", "dates-backwards"],
    [{ redemptionMethods: [] }, "redemptionMethods", "method-missing"],
    [{ redemptionMethods: ["promo_code", "qr"] }, "redemptionMethods", "word-unknown"],
    [{ merchantOwner: null }, "merchantOwner", "merchant-missing"],
    [{ merchantOwner: 0 }, "merchantOwner", "merchant-number"],
    [{ offerValue: 25 }, "offerValue", "value-over-maximum"],
    [
      {
        offerType: "cashback",
        offerValue: 25,
        offerValueUnit: null,
        maxDiscount: 20,
        maxDiscountUnit: "EUR",
      },
      "offerValue",
      "value-over-maximum",
    ],
    [{ totalUsageLimit: 0 }, "totalUsageLimit", "limit-not-positive"],
    [{ usageLimitPerCustomer: -1 }, "usageLimitPerCustomer", "limit-not-positive"],
    [{ programType: "other" }, "programType", "word-unknown"],
    [{ channels: ["tv"] }, "channels", "word-unknown"],
    [{ status: "expired" }, "status", "word-unknown"],
    [{ offerValueUnit: "points" }, "offerValueUnit", "unit-unknown"],
    [{ promoCode: "NO SPACES" }, "promoCode", "code-format"],
    [{ codeType: "PX" }, "codeType", "code-type-length"],
    [{ externalReference: "a ~k:b" }, "externalReference", "reference-refused"],
    [{ externalReference: "x".repeat(226) }, "externalReference", "reference-refused"],
  ] satisfies [Partial<OfferForm>, OfferFormField, string][])(
    "%j is an error of %s",
    (change, field, rule) => {
      expect(brief(change)).toEqual([`error ${field} ${rule}`]);
      expect(brief(change, "import")).toEqual([`error ${field} ${rule}`]);
    },
  );

  it.each([
    [{ endDate: "2025-11-22", startDate: "2025-11-01" }, "endDate", "end-past"],
    [
      { averageBasket: 320, totalUsageLimit: 1000, totalBudget: 50000 },
      "totalUsageLimit",
      "exposure-over-budget",
    ],
    [{ averageBasket: 320, totalUsageLimit: 1000, totalBudget: 5 }, "totalBudget", "exposure-over-budget"],
    [{ channels: [] }, "channels", "channel-missing"],
    [{ redemptionMethods: ["online_link"] }, "clickthruUrl", "link-missing"],
    [
      { redemptionMethods: ["online_link"], clickthruUrl: "javascript:alert(1)" },
      "clickthruUrl",
      "link-format",
    ],
    [{ promoCode: null }, "promoCode", "code-missing"],
    [{ usageLimitPerCustomer: 3, totalUsageLimit: 2 }, "usageLimitPerCustomer", "customer-limit-over-total"],
    [{ startDate: "0025-12-01" }, "startDate", "date-early"],
  ] satisfies [Partial<OfferForm>, OfferFormField, string][])(
    "%j is only a warning",
    (change, field, rule) => {
      expect(brief(change)).toEqual([`warning ${field} ${rule}`]);
    },
  );

  it("needs a title in the window, not in an import", () => {
    expect(brief({ offerTitle: null })).toEqual(["warning offerTitle title-missing"]);
    expect(brief({ offerTitle: null }, "import")).toEqual([]);
  });

  it.each([
    [{ termsConditions: "Until {end_dat}." }, "termsConditions placeholder-unknown", "Until {end_date}."],
    [{ termsConditions: "{weather}" }, "termsConditions placeholder-unknown", undefined],
    [
      { offerDescription: "{max_discount}", maxDiscount: null },
      "offerDescription placeholder-empty",
      undefined,
    ],
    [{ offerTitle: "More {title}" }, "offerTitle placeholder-circular", undefined],
    [{ offerTitle: "Twenty-eight letters in a row" }, "offerTitle text-long", undefined],
    [{ offerTitle: "{merchant}".repeat(4) }, "offerTitle text-long", undefined],
    [
      { offerDescription: "ab".repeat(44), channels: ["hub_airdrop"] },
      "offerDescription text-long",
      undefined,
    ],
  ] satisfies [Partial<OfferForm>, string, string | undefined][])(
    "%j is a warning: %s",
    (change, rule, repaired) => {
      expect(brief(change)).toEqual([`warning ${rule}`]);
      expect(judge(change)[0]?.repair?.value).toBe(repaired);
    },
  );

  it("with a text that reads well has no warning, however it is typed", () => {
    expect(brief({ termsConditions: "{value} until {end_date} with {code}." })).toEqual([]);
    expect(brief({ offerTitle: "{total_uses}{value}{total_uses}", totalUsageLimit: 5 })).toEqual([]);
    expect(brief({ offerTitle: "👩‍👩‍👧".repeat(27) })).toEqual([]);
  });

  it("with a hostile text answers soon, with few and small repairs", () => {
    const termsConditions = Array.from({ length: 20_000 }, (_, index) => `{valu${index}}`).join(" ");
    const problems = judge({ termsConditions });
    expect(problems).toHaveLength(5);
    expect(problems.every(({ repair }) => repair === undefined)).toBe(true);
  });

  it.each([
    ["America/Sao_Paulo", { startDate: "2018-11-04" }, "startDate midnight-missing"],
    ["Pacific/Apia", { startDate: "2011-12-30" }, "startDate day-skipped"],
    ["America/Chicago", { startDate: "2025-03-09" }, null],
    ["Mars/Olympus", { startDate: "2025-12-01" }, null],
  ] satisfies [string, Partial<OfferForm>, string | null][])(
    "in %s, %j brings the clocks' warning %s",
    (timeZone, change, rule) => {
      const defaults = { ...initialDefaults, timeZone };
      const problems = offerProblems(
        { ...good, ...change },
        { defaults, today: "2010-01-01", context: "window" },
      );
      expect(problems.map(({ severity, field, rule: of }) => `${severity} ${field} ${of}`)).toEqual(
        rule === null ? [] : [`warning ${rule}`],
      );
    },
  );

  it("ending today is not in the past, and one day long is not backwards", () => {
    expect(brief({ startDate: today, endDate: today })).toEqual([]);
  });

  it.each([
    [{ maxDiscountUnit: "USD" }],
    [{ offerValue: 25, maxDiscountUnit: null }],
    [{ offerValueUnit: "EUR", offerValue: 25, maxDiscountUnit: "USD" }],
    [{ redemptionMethods: ["barcode"], promoCode: "NO SPACES" }],
  ] satisfies [Partial<OfferForm>][])(
    "%j has no error: unlike units and codes that aren't used are not judged",
    change => {
      expect(errorsOf(judge(change))).toEqual([]);
    },
  );

  it.each([...programTypes])("%s is a program type", programType => {
    expect(brief({ programType })).toEqual([]);
  });

  it("takes every listed method and channel", () => {
    const clickthruUrl = "https://example.com/a";
    const barcode = { barcodeSymbology: "ean_13", barcodeText: "4006381333931" };
    expect(
      brief({ redemptionMethods: [...redemptionMethods], channels: [...channels], clickthruUrl, ...barcode }),
    ).toEqual([]);
  });

  it.each([
    [{ endDate: "2025-11-30" }, "Ends a day before it starts.", "Use 1 Dec 2025", "2025-12-01"],
    [{ endDate: "2025-01-31" }, "Ends 304 days before it starts.", "Use 31 Jan 2026", "2026-01-31"],
    [{ endDate: "2024-12-31" }, "Ends 335 days before it starts.", "Use 31 Dec 2025", "2025-12-31"],
    [{ offerValue: 25 }, "25% is over the maximum discount of 20%.", "Use 20%", 20],
    [
      { averageBasket: 320, totalUsageLimit: 1000, totalBudget: 50000 },
      "At worst $64,000, over the budget of $50,000.",
      "Limit to 781",
      781,
    ],
    [{ totalUsageLimit: 0 }, "A limit is a whole number above 0, not 0.", "No limit", null],
  ] satisfies [Partial<OfferForm>, string, string, string | number | null][])(
    "%j: %s %s",
    (change, message, label, value) => {
      expect(judge(change)[0]).toMatchObject({ message, repair: { label, value } });
    },
  );

  it("is free of the problem once its repair is taken", () => {
    const forms = fc.record({
      startDate: fc.constantFrom("2025-12-31", "2025-01-01", "2024-02-29"),
      endDate: fc.constantFrom("2024-02-29", "2025-12-30", "2025-12-31", "2023-06-30"),
      offerValue: fc.integer({ min: 1, max: 100 }),
      averageBasket: fc.integer({ min: 1, max: 500 }),
      totalUsageLimit: fc.integer({ min: -5, max: 2000 }),
      usageLimitPerCustomer: fc.integer({ min: -5, max: 10 }),
      totalBudget: fc.integer({ min: 1, max: 90_000 }),
    });
    fc.assert(
      fc.property(forms, change => {
        for (const { field, rule, repair, ...rest } of judge(change)) {
          expect(problemSchema.safeParse({ field, rule, repair, ...rest }).success).toBe(true);
          if (!repair) continue;
          const after = judge({ ...change, [field]: repair.value });
          expect(after.filter(problem => problem.field === field && problem.rule === rule)).toEqual([]);
        }
      }),
    );
  });
});

describe("[W3] what an edit brings in", () => {
  it("is what was not wrong before", () => {
    const pulled = { startDate: null, redemptionMethods: ["qr"], status: "expired" };
    expect(newProblems(judge(pulled), judge({ ...pulled, offerTitle: "New" }))).toEqual([]);
    expect(newProblems(judge(pulled), judge({ ...pulled, endDate: "soon" }))).toMatchObject([
      { field: "endDate" },
    ]);
    expect(newProblems(judge(pulled), judge({ ...pulled, status: "gone" }))).toMatchObject([
      { field: "status" },
    ]);
  });
});
