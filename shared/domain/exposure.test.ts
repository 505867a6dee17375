import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposureOf } from "./exposure.ts";
import { emptyForm, type OfferForm } from "./offer.ts";

const usd = { currency: "USD", averageBasket: null };
const of = (form: Partial<OfferForm>, defaults: { currency: string; averageBasket: number | null } = usd) =>
  exposureOf({ ...emptyForm, ...form }, defaults);
const percent = { offerType: "percentage_discount", offerValue: 20, offerValueUnit: "%" };

describe("exposure", () => {
  it("of a percentage is uses × its share of the average basket", () => {
    expect(of({ ...percent, averageBasket: 320, totalUsageLimit: 1000, totalBudget: 50000 })).toEqual({
      amount: 64000,
      currency: "USD",
      budget: 50000,
      explanation: "1,000 uses × $64 (20% of a $320 basket)",
      usesWithinBudget: 781,
      uses: 1000,
      each: 64,
      steps: [{ kind: "share", percent: 20, cappedFrom: null, basket: 320, basketOf: "offer", amount: 64 }],
      missing: [],
      budgetBears: 781,
    });
  });

  it.each([
    [{ ...percent, averageBasket: 320, maxDiscount: 50, maxDiscountUnit: "USD" }, ["share 64", "maximum 50"]],
    [{ ...percent, averageBasket: 320, maxDiscount: 70, maxDiscountUnit: "USD" }, ["share 64"]],
    [{ ...percent, maxDiscount: 50, maxDiscountUnit: "USD" }, ["maximum 50"]],
    [{ offerType: "fixed_discount", offerValue: 5 }, ["value 5"]],
    [{ offerType: "fixed_discount", offerValue: 5, maxDiscount: 3, maxDiscountUnit: "USD" }, ["maximum 3"]],
    [percent, []],
  ] satisfies [Partial<OfferForm>, string[]][])("of %j goes step by step", (form, steps) => {
    const exposure = of({ ...form, totalUsageLimit: 10 });
    expect(exposure.steps.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(steps);
    expect(exposure.each).toBe(exposure.steps.at(-1)?.amount ?? null);
  });

  it("says where a maximum in % holds the percentage, and whose basket it is", () => {
    const capped = { ...percent, maxDiscount: 10, maxDiscountUnit: "%" };
    expect(of(capped, { currency: "USD", averageBasket: 320 }).steps).toEqual([
      { kind: "share", percent: 10, cappedFrom: 20, basket: 320, basketOf: "workspace", amount: 32 },
    ]);
  });

  it.each([
    [{}, ["totalUsageLimit", "offerValue"]],
    [{ ...percent, averageBasket: 320 }, ["totalUsageLimit"]],
    [{ ...percent, totalUsageLimit: 10 }, ["averageBasket"]],
    [{ offerType: "bogo", totalUsageLimit: 10 }, ["maxDiscount"]],
    [{ offerValue: 5, offerValueUnit: "points", totalUsageLimit: 10 }, ["offerValueUnit"]],
    [{ ...percent, averageBasket: 320, totalUsageLimit: 10 }, []],
  ] satisfies [Partial<OfferForm>, string[]][])("of %j waits for fields", (form, fields) => {
    expect(of(form).missing).toEqual(fields);
  });

  it("without a limit on uses still says how many the budget bears", () => {
    const unlimited = of({ ...percent, averageBasket: 320, totalBudget: 50_000 });
    expect(unlimited).toMatchObject({ amount: null, each: 64, budgetBears: 781, usesWithinBudget: null });
    expect(of({ ...percent, offerValue: 0, averageBasket: 320, totalBudget: 1 }).budgetBears).toBeNull();
  });

  it("takes the workspace's basket where the offer has none, but only in the same currency", () => {
    const defaults = { currency: "USD", averageBasket: 320 };
    expect(of({ ...percent, totalUsageLimit: 10 }, defaults).amount).toBe(640);
    const euros = of({ ...percent, maxDiscountUnit: "EUR", totalUsageLimit: 10 }, defaults);
    expect(euros).toMatchObject({ amount: null, currency: "EUR" });
    expect(euros.explanation).toBe("Worst case unknown: needs an average basket in EUR.");
  });

  it.each([
    [
      { ...percent, averageBasket: 320, maxDiscount: 50, maxDiscountUnit: "USD" },
      50_000,
      "$50 (20% of a $320 basket, at most $50)",
    ],
    [
      { ...percent, averageBasket: 320, maxDiscount: 10, maxDiscountUnit: "%" },
      32_000,
      "$32 (10% of a $320 basket)",
    ],
    [{ ...percent, maxDiscount: 50, maxDiscountUnit: "USD" }, 50_000, "$50 (the maximum discount)"],
    [{ offerType: "fixed_discount", offerValue: 5, offerValueUnit: "USD" }, 5000, "$5"],
    [{ offerType: "fixed_discount", offerValue: 0.5 }, 500, "$0.50"],
    [
      { offerType: "cashback", offerValue: 5, offerValueUnit: "EUR", maxDiscount: 3, maxDiscountUnit: "USD" },
      5000,
      "€5",
    ],
    [
      { offerType: "cashback", offerValue: 5, maxDiscount: 3, maxDiscountUnit: "USD" },
      3000,
      "$3 (the maximum discount)",
    ],
    [{ offerType: "bogo", maxDiscount: 30, maxDiscountUnit: "USD" }, 30_000, "$30 (the maximum discount)"],
    [{ offerType: "bogo", offerValue: 12, offerValueUnit: "USD" }, 12_000, "$12"],
  ] satisfies [Partial<OfferForm>, number, string][])("%j comes to %d", (form, amount, each) => {
    const exposure = of({ ...form, totalUsageLimit: 1000 });
    expect(exposure.amount).toBe(amount);
    expect(exposure.explanation).toBe(`1,000 uses × ${each}`);
  });

  it.each([
    [{}, "a limit on total uses and a value"],
    [{ ...percent, averageBasket: 320 }, "a limit on total uses"],
    [{ ...percent, totalUsageLimit: 10 }, "an average basket in USD"],
    [
      { offerType: "bogo", totalUsageLimit: 10 },
      "a maximum discount in money, since the worth of the free item is not known",
    ],
    [{ offerValue: 5, offerValueUnit: "points", totalUsageLimit: 10 }, "a value in % or in money"],
  ] satisfies [Partial<OfferForm>, string][])("of %j says what is missing", (form, missing) => {
    expect(of(form)).toMatchObject({ amount: null, usesWithinBudget: null });
    expect(of(form).explanation).toBe(`Worst case unknown: needs ${missing}.`);
  });

  it.each([
    [0.1, 0.3, 3],
    [0.126, 0.126, 0],
    [0.006, 0.01, 2],
  ])("at %d a use, %d bears %d uses: fractions don't lead astray", (each, budget, uses) => {
    const form = {
      offerType: "fixed_discount",
      offerValue: each,
      offerValueUnit: "USD",
      totalBudget: budget,
    };
    expect(of({ ...form, totalUsageLimit: 10 }).usesWithinBudget).toBe(uses);
  });

  it("names the largest number of uses that the budget bears", () => {
    const cents = fc.integer({ min: 1, max: 100_000 }).map(value => value / 100);
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 10_000 }), (each, budget, uses) => {
        const form = {
          offerType: "fixed_discount",
          offerValue: each,
          offerValueUnit: "USD",
          totalBudget: budget,
        };
        const worst = (limit: number) => of({ ...form, totalUsageLimit: limit }).amount ?? 0;
        const { amount, usesWithinBudget: most } = of({ ...form, totalUsageLimit: uses });
        expect(amount).toBe(worst(uses));
        if (most === null) expect(worst(uses)).toBeLessThanOrEqual(budget);
        else {
          expect(most).toBeLessThan(uses);
          expect(worst(most)).toBeLessThanOrEqual(budget);
          expect(worst(most + 1)).toBeGreaterThan(budget);
        }
      }),
    );
  });
});
