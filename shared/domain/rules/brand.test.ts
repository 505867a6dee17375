import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Brand,
  type BrandCode,
  type BrandMaximum,
  type BrandWords,
  brandFields,
  noBrand,
} from "../brand.ts";
import { emptyForm, type OfferForm } from "../offer.ts";
import { offerProblems } from "../rules.ts";
import { initialDefaults } from "../workspace.ts";
import { compileBrand } from "./brand.ts";

const judge = (brand: Partial<Brand>, form: Partial<OfferForm>) =>
  compileBrand({ ...noBrand, ...brand })({ ...emptyForm, ...form }, initialDefaults);
const brief = (brand: Partial<Brand>, form: Partial<OfferForm>) =>
  judge(brand, form).map(({ severity, field, rule }) => `${severity} ${field} ${rule}`);

const forbidden = (words: string[], over: Partial<BrandWords> = {}): Partial<Brand> => ({
  words: [
    { name: "Plain words", kind: "forbidden", words, fields: [...brandFields], severity: "error", ...over },
  ],
});

describe("a forbidden word", () => {
  it.each([
    ["free", "Free parking", true],
    ["free", "FREE", true],
    ["free", "Freeze the price", false],
    ["free", "sugar-free", true],
    ["cafe", "Café au lait", true],
    ["café", "CAFE", true],
    ["free money", "Get free  money today", true],
    ["free money", "free, money", true],
    ["free money", "free the money", false],
    ["free money", "money free", false],
    ["free free money", "free free free money", true],
    ["無料", "本当に無料です", true],
    ["ab", "a b", false],
  ])("“%s” in “%s”: %s", (word, offerTitle, isFound) => {
    expect(brief(forbidden([word]), { offerTitle })).toEqual(
      isFound ? ["error offerTitle brand-word-forbidden"] : [],
    );
  });

  it("is named, with its guideline and the text that says it, once however often it stands there", () => {
    const [problem, ...more] = judge(forbidden(["Best ever"]), { offerDescription: "best ever, BEST EVER" });
    expect(problem?.message).toBe("Guideline “Plain words”: the description may not say “Best ever”.");
    expect(more).toEqual([]);
  });

  it("counts in the texts of its guideline only, as heavily as that says", () => {
    const brand = forbidden(["free"], { fields: ["termsConditions"], severity: "warning" });
    expect(brief(brand, { offerTitle: "free", offerDescription: "free", termsConditions: "free" })).toEqual([
      "warning termsConditions brand-word-forbidden",
    ]);
  });

  it("is found wherever it stands among other words", () => {
    const words = fc.array(fc.constantFrom("alpha", "béta", "Gamma", "delta", "x"), { maxLength: 12 });
    fc.assert(
      fc.property(
        words,
        words.filter(is => is.length > 0),
        words,
        (before, phrase, after) => {
          const offerTitle = [...before, ...phrase, ...after].join(" – ").toUpperCase();
          expect(brief(forbidden([phrase.join(" ")]), { offerTitle })).toHaveLength(1);
        },
      ),
    );
  });
});

describe("a required word", () => {
  const required = forbidden(["void where prohibited"], { kind: "required", fields: ["termsConditions"] });
  it.each([
    ["Void where prohibited.", true],
    ["Offer void, where prohibited by law", true],
    ["Avoid where prohibited", false],
    ["void where", false],
    [null, false],
  ])("in %j is there: %s", (termsConditions, isThere) => {
    expect(judge(required, { termsConditions }).map(({ message }) => message)).toEqual(
      isThere ? [] : ["Guideline “Plain words”: the terms must say “void where prohibited”."],
    );
  });
});

const maximum = (over: Partial<BrandMaximum>): BrandMaximum => ({
  programType: null,
  program: null,
  most: 30,
  unit: "%",
  severity: "error",
  ...over,
});

describe("the maximum discount", () => {
  const maximums = [
    maximum({}),
    maximum({ programType: "hybrid", most: 20 }),
    maximum({ program: "Gold dealers", most: 50, severity: "warning" }),
    maximum({ unit: "EUR", most: 5 }),
  ];
  it.each<[Partial<OfferForm>, string[]]>([
    [{ offerValue: 30, offerValueUnit: "%" }, []],
    [{ offerValue: 31, offerValueUnit: "%" }, ["error offerValue brand-over-maximum"]],
    [{ offerValue: 31, offerType: "percentage_discount" }, ["error offerValue brand-over-maximum"]],
    [{ offerValue: 25, offerValueUnit: "%", programType: "hybrid" }, ["error offerValue brand-over-maximum"]],
    [{ offerValue: 45, offerValueUnit: "%", programType: "hybrid", program: "gold DEALERS" }, []],
    [
      { offerValue: 55, offerValueUnit: "%", program: "Gold dealers" },
      ["warning offerValue brand-over-maximum"],
    ],
    [{ offerValue: 500, offerValueUnit: "USD" }, []],
    [{ offerValue: 6, offerValueUnit: "EUR" }, ["error offerValue brand-over-maximum"]],
    [{ maxDiscount: 6, maxDiscountUnit: "EUR" }, ["error maxDiscount brand-over-maximum"]],
    [{ offerValue: null }, []],
  ])("of %j: %j", (form, problems) => expect(brief({ maximums }, form)).toEqual(problems));

  it("says what is the most, for whom, and offers it", () => {
    const [problem] = judge({ maximums }, { offerValue: 25, offerValueUnit: "%", programType: "hybrid" });
    expect(problem?.message).toBe("Brand guideline: at most 20% for hybrid programs, not 25%.");
    expect(problem?.repair).toEqual({ label: "Use 20%", value: 20 });
  });
});

describe("the code format", () => {
  const code = (over: Partial<BrandCode>): Partial<Brand> => ({
    code: { prefix: "SUM-", least: 8, most: 12, alphabet: "unmistakable", severity: "error", ...over },
  });
  it.each([
    ["SUM-2345", {}, null],
    ["sum-abcd", {}, null],
    ["WIN-2345", {}, "Brand guideline: a promo code starts with SUM-."],
    ["SUM-234", {}, "Brand guideline: a promo code has 8 to 12 characters; this one has 7."],
    ["SUM-23456789A", {}, "Brand guideline: a promo code has 8 to 12 characters; this one has 13."],
    [
      "SUM-10OO",
      {},
      "Brand guideline: what follows SUM- is made of letters and digits that look like no other (no 0, O, 1, I or L).",
    ],
    ["SUM-10OO", { alphabet: "letters_digits" }, null],
    ["12345678", { prefix: "", alphabet: "digits", most: 8 }, null],
    [
      "1234567",
      { prefix: "", alphabet: "digits", most: 8 },
      "Brand guideline: a promo code has 8 characters; this one has 7.",
    ],
    ["1234567A", { prefix: "", alphabet: "digits" }, "Brand guideline: a promo code is made of digits."],
  ] as const)("of %s", (promoCode, over, message) => {
    const problems = judge(code(over), { redemptionMethods: ["promo_code"], promoCode });
    expect(problems.map(problem => problem.message)).toEqual(message === null ? [] : [message]);
  });

  it("is asked of no offer without a code", () => {
    expect(judge(code({}), { promoCode: "x" })).toEqual([]);
    expect(judge(code({}), { redemptionMethods: ["promo_code"] })).toEqual([]);
  });
});

it("the rules of an offer hold the guidelines, last", () => {
  const context = { defaults: initialDefaults, today: "2025-11-23", context: "window" } as const;
  const form = { ...emptyForm, offerTitle: "free" };
  const without = offerProblems(form, context);
  const brand = compileBrand({ ...noBrand, ...forbidden(["free"]) });
  expect(offerProblems(form, { ...context, brand })).toEqual([
    ...without,
    ...judge(forbidden(["free"]), form),
  ]);
});
