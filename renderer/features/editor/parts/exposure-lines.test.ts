import { expect, test } from "vitest";
import { exposureOf } from "#shared/domain/exposure.ts";
import { emptyForm, type OfferForm } from "#shared/domain/offer.ts";
import { exposureLines } from "./exposure-lines.ts";

const linesOf = (form: Partial<OfferForm>, averageBasket: number | null = null) => {
  const exposure = exposureOf({ ...emptyForm, ...form }, { currency: "USD", averageBasket });
  return exposureLines(exposure, form.usageLimitPerCustomer ?? null, "en-US").map(({ sign, figure, words }) =>
    `${sign} ${figure} ${words}`.trim(),
  );
};
const percent = {
  offerType: "percentage_discount",
  offerValue: 20,
  averageBasket: 320,
  totalUsageLimit: 1000,
};

test.each<[Partial<OfferForm>, string[]]>([
  [percent, ["1,000 uses in total", "× $64 a use, 20% of a $320 basket"]],
  [
    { ...percent, usageLimitPerCustomer: 3, maxDiscount: 50, maxDiscountUnit: "USD" },
    [
      "1,000 uses in total: 3 each for 334 customers",
      "× $64 a use, 20% of a $320 basket",
      "≤ $50 a use, the maximum discount, instead of $64",
    ],
  ],
  [
    { ...percent, maxDiscount: 10, maxDiscountUnit: "%" },
    ["1,000 uses in total", "× $32 a use, 10% (the maximum, below its 20%) of a $320 basket"],
  ],
  [{ ...percent, totalUsageLimit: null }, ["$64 a use, 20% of a $320 basket"]],
  [
    { offerType: "bogo", maxDiscount: 30, maxDiscountUnit: "USD", totalUsageLimit: 2 },
    ["2 uses in total", "× $30 a use, the maximum discount"],
  ],
  [
    { offerType: "fixed_discount", offerValue: 5, totalUsageLimit: 2, usageLimitPerCustomer: 9 },
    ["2 uses in total", "× $5 a use, its value"],
  ],
  [{}, []],
])("the sum of %j is told line by line", (form, lines) => {
  expect(linesOf(form)).toEqual(lines);
});

test("a basket of the workspace's is said to be that", () => {
  expect(linesOf({ ...percent, averageBasket: null }, 100)[1]).toBe(
    "× $20 a use, 20% of a $100 basket, the workspace’s average",
  );
});
