import { describe, expect, it } from "vitest";
import { emptyForm } from "./offer.ts";
import { defaultValueUnit, unitFollowingType } from "./value-unit.ts";

const defaults = { currency: "USD" };

describe("the unit of a value", () => {
  it.each([
    ["percentage_discount", null, "%"],
    ["Percent off", "EUR", "%"],
    ["fixed_discount", "EUR", "EUR"],
    ["fixed_discount", "%", "USD"],
    [null, null, "USD"],
  ])("of %j with a maximum in %j is %j", (offerType, maxDiscountUnit, unit) => {
    expect(defaultValueUnit({ offerType, maxDiscountUnit }, defaults)).toBe(unit);
  });

  it("follows the type until the author chooses another", () => {
    const { offerValueUnit = null } = unitFollowingType(
      emptyForm,
      { offerType: "percentage_discount" },
      defaults,
    );
    const percent = { ...emptyForm, offerType: "percentage_discount", offerValueUnit };
    expect(percent.offerValueUnit).toBe("%");
    expect(unitFollowingType(percent, { offerType: "cashback" }, defaults).offerValueUnit).toBe("USD");
    const chosen = { ...percent, offerType: "cashback", offerValueUnit: "EUR" };
    expect(
      unitFollowingType(chosen, { offerType: "fixed_discount" }, defaults).offerValueUnit,
    ).toBeUndefined();
  });

  it("stays as it is when the edit names it or leaves the type alone", () => {
    const named = { offerType: "cashback", offerValueUnit: "EUR" };
    expect(unitFollowingType(emptyForm, named, defaults)).toBe(named);
    const other = { offerTitle: "x" };
    expect(unitFollowingType(emptyForm, other, defaults)).toBe(other);
  });
});
