import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyForm, type OfferForm } from "../domain/offer.ts";
import { placeholderValues } from "../domain/placeholder-values.ts";
import { offerValue } from "./offer-value.ts";
import { sampleHubSkin } from "./skins/sample-1.ts";
import { wordingOf } from "./wording.ts";

type Row = [
  type: string | null,
  value: number | null,
  unit: string | null,
  locale: string,
  shown: string | null,
];

const table: Row[] = [
  ["percentage_discount", 20, "%", "en", "20% | off"],
  ["percentage_discount", 20, "%", "de", "20 % | Rabatt"],
  ["percentage_discount", 12.5, "%", "fr", "12,5 % | de remise"],
  ["percentage_discount", 12.5, "%", "es", "12,5 % | dto."],
  ["percentage_discount", 20, null, "en", "20% | off"],
  ["percentage_discount", 0, "%", "en", "0% | off"],
  ["percentage_discount", 5, "USD", "en", "$5 | off"],
  ["fixed_discount", 5, "USD", "en", "$5 | off"],
  ["fixed_discount", 5.5, "USD", "en", "$5.50 | off"],
  ["fixed_discount", 5, "EUR", "de", "5 € | Rabatt"],
  ["fixed_discount", 1234567.89, "USD", "de", "1.234.567,89 $ | Rabatt"],
  ["fixed_discount", 500, "JPY", "en", "¥500 | off"],
  ["fixed_discount", 5, null, "en", "€5 | off"],
  ["fixed_discount", 10, "%", "en", "10% | off"],
  ["cashback", 5, "%", "en", "5% | cashback"],
  ["cashback", 5, "USD", "de", "5 $ | zurück"],
  ["cashback", -5, "USD", "en", "-$5 | cashback"],
  ["free_item", null, null, "en", "Free"],
  ["free_item", 3, "USD", "de", "Gratis"],
  ["bogo", null, null, "en", "2 for 1"],
  ["bogo", 100, "%", "es", "2 por 1"],
  ["bogo", 50, "%", "en", "50% | off the second"],
  // Without a unit it is an amount (CONTRACT.md), as for exposure and placeholders: no share of the second one.
  ["bogo", 50, null, "en", "2 for 1"],
  ["percentage_discount", 20, " ", "en", "20% | off"],
  ["my_percent_type", 20, null, "en", "20%"],
  ["points", 2500, "pt", "en", "2,500 pt"],
  ["loyalty", 10, "%", "en", "10%"],
  [null, 5, "USD", "en", "$5"],
  [null, null, "USD", "en", null],
  ["percentage_discount", null, "%", "en", null],
  ["fixed_discount", Number.NaN, "USD", "en", null],
  ["fixed_discount", Number.POSITIVE_INFINITY, "USD", "en", null],
];

test.each(table)("%s of %s %s reads in %s as %s", (type, value, unit, locale, shown) => {
  expect(read(type, value, unit, locale)).toBe(shown);
});

test("what stands behind a share of the price and behind an amount are words of their own", () => {
  const skin = { ...sampleHubSkin, wording: { en: { "value.percent": "less", "value.amount": "off" } } };
  const suffix = (offerType: string, offerValueUnit: string) =>
    offerValue(
      { offerType, offerValue: 5, offerValueUnit, maxDiscountUnit: null },
      "en",
      "EUR",
      wordingOf(skin, "en"),
    )?.suffix;
  expect(suffix("percentage_discount", "%")).toBe("less");
  expect(suffix("percentage_discount", "USD")).toBe("off");
  expect(suffix("fixed_discount", "USD")).toBe("off");
});

test("without a unit an amount is in the maximum's currency, where that is one", () => {
  const form = { offerType: "fixed_discount", offerValue: 5, offerValueUnit: null };
  const say = wordingOf(sampleHubSkin, "en");
  expect(offerValue({ ...form, maxDiscountUnit: "GBP" }, "en", "EUR", say)?.text).toBe("£5");
  expect(offerValue({ ...form, maxDiscountUnit: "%" }, "en", "EUR", say)?.text).toBe("€5");
});

test("`{value}` in a text says what stands on the card", () => {
  const amounts = fc.tuple(
    fc.constantFrom("percentage_discount", "fixed_discount", "cashback", "points"),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, "%", "USD", "JPY", "pt"),
    fc.constantFrom("en", "de", "fr", "ar-EG"),
  );
  fc.assert(
    fc.property(amounts, ([offerType, worth, offerValueUnit, locale]) => {
      const form = { ...emptyForm, offerType, offerValue: worth, offerValueUnit };
      const { value } = placeholderValues(form, { locale, currency: "EUR", merchantName: null });
      expect(offerValueText(form, locale)).toBe(value);
    }),
  );
});

test("a huge number is written out, never rounded into other words", () => {
  expect(read("fixed_discount", 12_345_678_901, "USD", "en")).toBe("$12,345,678,901 | off");
  expect(read("percentage_discount", 1_000_000, "%", "en")).toBe("1,000,000% | off");
});

test("any number in any unit has a text or is left out", () => {
  const forms = fc.tuple(fc.option(fc.string()), fc.option(fc.double()), fc.option(fc.string()));
  fc.assert(
    fc.property(forms, ([type, value, unit]) => {
      expect(read(type, value, unit, "en")).not.toBe("");
    }),
  );
});

const offerValueText = (form: OfferForm, locale: string) =>
  offerValue(form, locale, "EUR", wordingOf(sampleHubSkin, locale))?.text;

/** Spaces of any width as the plain one: which of them a language uses is the platform's business. */
function read(type: string | null, value: number | null, unit: string | null, locale: string): string | null {
  const form = { offerType: type, offerValue: value, offerValueUnit: unit, maxDiscountUnit: null };
  const found = offerValue(form, locale, "EUR", wordingOf(sampleHubSkin, locale));
  if (!found) return null;
  return [found.text, found.suffix]
    .filter(part => part !== null)
    .join(" | ")
    .replace(/[\u00A0\u202F]/g, " ");
}
