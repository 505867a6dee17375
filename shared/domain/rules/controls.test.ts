import { describe, expect, it } from "vitest";
import { emptyForm, type OfferForm } from "../offer.ts";
import { offerProblems } from "../rules.ts";
import type { MerchantPlaces } from "./context.ts";
import { controlRules } from "./controls.ts";

const places: MerchantPlaces = {
  any: true,
  isOwn: place => ["1", "2", "Puerto"].includes(place),
  isOfAnother: place => place === "9",
};
const said = (form: Partial<OfferForm>, known: MerchantPlaces = places) =>
  controlRules({ ...emptyForm, merchantOwner: 1, ...form }, { placesOf: () => known }).map(
    ({ rule, field, severity }) => `${severity} ${rule} ${field}`,
  );

describe("controls that contradict each other", () => {
  it.each<[Partial<OfferForm>, string[]]>([
    [{}, []],
    [{ usageLimitPerDay: 1, usageLimitPerWeek: 2, usageLimitPerMonth: 8, usageLimitPerYear: 50 }, []],
    [{ usageLimitPerDay: 5, usageLimitPerMonth: 3 }, ["warning period-limit-over-longer usageLimitPerDay"]],
    [{ usageLimitPerDay: 3, usageLimitPerMonth: 3 }, []],
    [
      { usageLimitPerYear: 5, usageLimitPerCustomer: 3 },
      ["warning period-limit-over-longer usageLimitPerYear"],
    ],
    [
      { usageLimitPerDay: 9, usageLimitPerWeek: 8, usageLimitPerCustomer: 1 },
      [
        "warning period-limit-over-longer usageLimitPerDay",
        "warning period-limit-over-longer usageLimitPerWeek",
      ],
    ],
    [{ redemptionHours: ["mon-fri 09:00-17:00", "sat 09:00-12:00"] }, []],
    [{ redemptionHours: ["mon 09:00-12:00", "mon 12:00-17:00"] }, []],
    [
      { redemptionHours: ["mon-fri 09:00-17:00", "fri 16:00-20:00"] },
      ["warning hours-overlap redemptionHours"],
    ],
    [{ redemptionHours: ["fri 22:00-06:00"] }, ["error hours-backwards redemptionHours"]],
    [{ redemptionHours: ["fri 09:00-09:00"] }, ["error hours-backwards redemptionHours"]],
    [{ redemptionPlaces: ["1", "Puerto"] }, []],
    [{ redemptionPlaces: ["1", "9"] }, ["error place-of-another-merchant redemptionPlaces"]],
    [{ redemptionPlaces: ["Moline"] }, ["warning place-unknown redemptionPlaces"]],
    [{ redemptionPlaces: ["Moline"], merchantOwner: null }, []],
  ])("%j: %j", (form, rules) => {
    expect(said(form)).toEqual(rules);
  });

  it("says nothing of names where no place is known", () => {
    expect(said({ redemptionPlaces: ["Moline"] }, { ...places, any: false, isOwn: () => false })).toEqual([]);
  });
});

describe("methods and their settings", () => {
  const context = {
    defaults: { merchantOwner: null, currency: "USD", averageBasket: 100, timeZone: "UTC" },
    today: "2025-11-01",
    context: "window",
  } as const;
  const rulesOf = (form: Partial<OfferForm>) =>
    offerProblems({ ...emptyForm, ...form }, context)
      .filter(({ field }) => field === "clickthruUrl" || field.startsWith("barcode"))
      .map(({ rule, severity, repair }) => [severity, rule, repair?.value]);

  it.each<[Partial<OfferForm>, unknown[]]>([
    [{ redemptionMethods: ["barcode"] }, [["warning", "barcode-missing", undefined]]],
    [{ redemptionMethods: ["barcode"], barcodeText: "1" }, [["warning", "symbology-missing", undefined]]],
    [
      { redemptionMethods: ["barcode"], barcodeText: "400638133393", barcodeSymbology: "ean_13" },
      [["error", "barcode-check-digit-missing", "4006381333931"]],
    ],
    [
      { redemptionMethods: ["barcode"], barcodeText: "4006381333932", barcodeSymbology: "ean_13" },
      [["error", "barcode-check-digit-wrong", undefined]],
    ],
    [
      { redemptionMethods: ["barcode"], barcodeText: "x", barcodeSymbology: "aztec" },
      [["error", "word-unknown", undefined]],
    ],
    [{ redemptionMethods: ["show_save"], barcodeText: "400638133393", barcodeSymbology: "ean_13" }, []],
    [{ redemptionMethods: ["online_link"], clickthruUrl: "https://shop.example" }, []],
    [{ redemptionMethods: ["online_link"] }, [["warning", "link-missing", undefined]]],
    [
      { redemptionMethods: ["online_link"], clickthruUrl: "http://shop.example" },
      [["warning", "link-not-https", "https://shop.example"]],
    ],
  ])("%j: %j", (form, problems) => {
    expect(rulesOf(form)).toEqual(problems);
  });
});
