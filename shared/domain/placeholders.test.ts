import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyForm, type OfferForm } from "./offer.ts";
import { placeholderValues } from "./placeholder-values.ts";
import { fillPlaceholders, hasPlaceholders, partsOfText, placeholderNames } from "./placeholders.ts";

const seed: OfferForm = {
  ...emptyForm,
  offerTitle: "Q4 Dealer Incentive",
  offerType: "percentage_discount",
  offerValue: 20,
  offerValueUnit: "%",
  maxDiscount: 1500.5,
  maxDiscountUnit: "USD",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  redemptionMethods: ["promo_code"],
  promoCode: "DEALER20",
  totalUsageLimit: 1000,
  usageLimitPerCustomer: 3,
};
const values = (locale: string, form: Partial<OfferForm> = {}) =>
  placeholderValues({ ...seed, ...form }, { locale, currency: "USD", merchantName: "Ironvale" });
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("a text with placeholders", () => {
  const text =
    "{value} off at {merchant} with {code}, until {end_date}; {total_uses} uses, at most {max_discount}.";

  test.each([
    ["en", "20% off at Ironvale with DEALER20, until December 31, 2025; 1,000 uses, at most $1,500.50."],
    ["en-GB", "20% off at Ironvale with DEALER20, until 31 December 2025; 1,000 uses, at most $1,500.50."],
    [
      "es",
      "20 % off at Ironvale with DEALER20, until 31 de diciembre de 2025; 1000 uses, at most 1500,50 $.",
    ],
    ["fr", "20 % off at Ironvale with DEALER20, until 31 décembre 2025; 1 000 uses, at most 1 500,50 $."],
    ["de", "20 % off at Ironvale with DEALER20, until 31. Dezember 2025; 1.000 uses, at most 1.500,50 $."],
  ])("reads in %s: %s", (locale, read) => {
    expect(spaced(fillPlaceholders(text, values(locale)))).toBe(read);
  });

  test("keeps what stands for nothing as it is typed", () => {
    const silent = values("en", { offerValue: null, endDate: null, promoCode: null });
    expect(fillPlaceholders("{value} until {end_date} with {code}, {gone}", silent)).toBe(
      "{value} until {end_date} with {code}, {gone}",
    );
  });

  test.each<[string, Partial<OfferForm>]>([
    ["{code}", { redemptionMethods: ["barcode"] }],
    ["{value}", { offerType: "free_item" }],
    ["{end_date}", { endDate: "soon" }],
    ["{merchant}", {}],
  ])("%s stands for nothing where the form is %j", (typed, form) => {
    const context = {
      locale: "en",
      currency: "USD",
      merchantName: typed === "{merchant}" ? "  " : "Ironvale",
    };
    expect(fillPlaceholders(typed, placeholderValues({ ...seed, ...form }, context))).toBe(typed);
  });

  test.each([
    ["{end_dat}", "end_date"],
    ["{End date}", "end_date"],
    ["{endDate}", "end_date"],
    ["{ende_date}", "end_date"],
    ["{expiry}", "end_date"],
    ["{valeu}", "value"],
    ["{promo-code}", "code"],
    ["{Store}", "merchant"],
    ["{constructor}", null],
    ["{weather}", null],
    ["{1}", null],
  ])("%s is none, and means %s", (text_, meant) => {
    expect(partsOfText(text_)).toEqual([{ kind: "unknown", text: text_, meant }]);
    expect(hasPlaceholders(text_)).toBe(false);
  });

  test("has none in empty, open, nested or far apart braces", () => {
    for (const text_ of ["{}", "{value", "value}", "{a\nb}", `{${"x".repeat(41)}}`]) {
      expect(partsOfText(text_)).toEqual([{ kind: "text", text: text_ }]);
    }
    expect(partsOfText("{{value}}")).toEqual([
      { kind: "text", text: "{" },
      { kind: "placeholder", text: "{value}", name: "value" },
      { kind: "text", text: "}" },
    ]);
  });
});

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom("{", "}", "{}", "\n", ...placeholderNames.map(name => `{${name}}`), "{end_dat}"),
);
const anyText = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(""));

test("the parts of any text, joined, are the text", () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(
        partsOfText(text)
          .map(part => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("filling once is filling for good, unless a value has braces of its own", () => {
  fc.assert(
    fc.property(anyText, text => {
      const filled = fillPlaceholders(text, values("en"));
      for (const name of placeholderNames)
        expect(hasPlaceholders(text) && filled.includes(`{${name}}`)).toBe(false);
    }),
  );
});
