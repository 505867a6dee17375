import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyOffer } from "./mapping.ts";
import { mergeByRules } from "./merge-rules.ts";
import type { Fields } from "./record.ts";

const offer = (fields: Fields): Fields => ({ ...emptyOffer, ...fields });

describe("a merge that breaks a rule which neither side broke", () => {
  test.each([
    [
      "start after end",
      { startDate: "2026-03-01", endDate: "2026-06-30" },
      { startDate: "2026-06-01" },
      { endDate: "2026-04-30" },
      ["startDate", "endDate"],
    ],
    [
      "a percentage over 100",
      { offerValue: 50, offerValueUnit: "EUR" },
      { offerValue: 150 },
      { offerValueUnit: "%" },
      ["offerValue", "offerValueUnit"],
    ],
    [
      "a fixed amount in percent",
      { offerType: "cashback", offerValueUnit: "EUR" },
      { offerType: "fixed_discount" },
      { offerValueUnit: "%" },
      ["offerType", "offerValueUnit"],
    ],
    [
      "a value over its maximum",
      { offerValue: 10, offerValueUnit: "%", maxDiscount: 20, maxDiscountUnit: "%" },
      { offerValue: 18 },
      { maxDiscount: 15 },
      ["offerValue", "maxDiscount"],
    ],
    [
      "a code type that no method has",
      { redemptionMethods: ["promo_code", "barcode"], codeType: "B" },
      { codeType: "P" },
      { redemptionMethods: ["barcode"] },
      ["redemptionMethods", "codeType"],
    ],
  ])("[M2] %s is a conflict on those fields", (_, common, mine, theirs, expected) => {
    const base = offer(common);
    const merged = mergeByRules(
      "offer",
      base,
      offer({ ...common, ...mine }),
      offer({ ...common, ...theirs }),
    );
    expect(merged.conflicts.map(({ field }) => field).toSorted()).toEqual(expected.toSorted());
    for (const { field } of merged.conflicts) expect(merged.base[field]).toEqual(base[field]);
  });

  test("[M2] what one side broke by itself is no conflict of the merge", () => {
    const base = offer({ startDate: "2026-03-01", endDate: "2026-06-30" });
    const theirs = offer({ startDate: "2026-07-01", endDate: "2026-06-30" });
    const merged = mergeByRules(
      "offer",
      base,
      offer({ ...base, clickthruUrl: "https://mine.example" }),
      theirs,
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.fields.startDate).toBe("2026-07-01");
  });

  test("[M2] merging again finds the same again", () => {
    const dates = fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01", null);
    const sides = fc.record({
      startDate: dates,
      endDate: dates,
      offerValue: fc.constantFrom(50, 150, null),
      offerValueUnit: fc.constantFrom("%", "EUR", null),
    });
    fc.assert(
      fc.property(sides, sides, sides, (base, mine, theirs) => {
        const once = mergeByRules("offer", offer(base), offer(mine), offer(theirs));
        const twice = mergeByRules("offer", once.base, once.fields, offer(theirs));
        expect(twice).toEqual(once);
      }),
    );
  });
});
