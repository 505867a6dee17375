import { describe, expect, test } from "vitest";
import { testScene } from "../../../tests/support/flow-scene.ts";
import type { Surface } from "../surfaces.ts";
import { answerOf, promoView } from "./promo-view.ts";

type Test = Parameters<typeof testScene>[1];
const code = { promoCode: "DEALER20" };

describe("a refusal is one sentence", () => {
  const later = { startDate: "2026-12-01" };
  const past = { endDate: "2026-08-31", startDate: null };
  test.each<[Surface, Test, string]>([
    ["promo.unknown", {}, "We don’t know this code. Check for a missing letter."],
    ["promo.soon", { form: later }, "This code starts on Dec 1 at 12:00 AM."],
    ["promo.soon", {}, "This code has not started yet."],
    ["promo.ended", { form: past }, "This code ended on Aug 31."],
    ["promo.ended", {}, "This code has ended."],
    ["promo.used", { form: { usageLimitPerCustomer: 3 } }, "You have used this code 3 of 3 times."],
    ["promo.used", { form: { usageLimitPerCustomer: 1 } }, "You have used this code already."],
    ["promo.used", {}, "You have used this code already."],
    ["promo.gone", { form: { totalUsageLimit: 1000 } }, "All 1,000 uses are gone."],
    ["promo.gone", { form: { totalUsageLimit: 1 } }, "The only use is gone."],
    ["promo.gone", {}, "All uses are gone."],
    [
      "promo.account",
      { form: { exclusiveGroup: "authorized dealers" } },
      "This code is for \u2068authorized dealers\u2069, not for this account.",
    ],
    ["promo.account", {}, "This code is for other customers."],
    ["promo.minimum", {}, "Spend $7.40 more to reach the minimum."],
    ["promo.minimum", { source: { currency: "JPY" } }, "Spend ¥740 more to reach the minimum."],
    ["promo.minimum", { source: { currency: "points" } }, "Spend 7.4\u00A0points more to reach the minimum."],
    ["promo.merchant", {}, "This code is for \u2068Kettle & Crane\u2069, not for this shop."],
    [
      "promo.merchant",
      { merchant: "\u202Eevil\u2069" },
      "This code is for \u2068evil\u2069, not for this shop.",
    ],
    ["promo.merchant", { merchant: null }, "This code is for another shop."],
    ["promo.tries", {}, "5 wrong codes. Try again in 14 minutes."],
    ["promo.offline", {}, "We could not check the code. It is kept here, nothing was used up."],
    ["promo.minimum", { choices: { language: "de" } }, "Bis zum Mindestbetrag fehlen noch 7,40\u00A0$."],
  ])("%s of %j: %s", (surface, scene, sentence) => {
    expect(promoView(testScene(surface, scene))).toMatchObject({ refusal: sentence });
  });
});

describe("what stands in the field", () => {
  test("is the offer's code, refused or not", () => {
    for (const surface of ["promo.entry", "promo.ended", "promo.offline"] as const) {
      expect(promoView(testScene(surface, { form: code }))).toMatchObject({ typed: "DEALER20" });
    }
  });

  test("is never a code that is known where it is refused as unknown", () => {
    expect(promoView(testScene("promo.unknown", { form: code }))).toMatchObject({ typed: "DEALR20" });
  });

  test("is a placeholder, and said to be one, where the offer has no code", () => {
    expect(promoView(testScene("promo.entry"))).toMatchObject({
      code: { text: "SAMPLE-0000", isSample: true },
    });
  });
});

describe("success", () => {
  test("says when, with which code, and what is left", () => {
    const viewer = { name: null, inAudience: true, usesLeft: 2 };
    const form = { ...code, usageLimitPerCustomer: 3 };
    expect(promoView(testScene("promo.success", { form, choices: { viewer } }))).toEqual({
      kind: "success",
      heading: "Code applied",
      moment: "Mon, Nov 23 at 9:41 AM",
      code: { text: "DEALER20", isSample: false },
      uses: "2 of 3 uses left on this account",
    });
  });

  test.each([
    [null, null, null],
    [null, 1, "1 use left on this account"],
    [1, null, "1 of 1 use left on this account"],
    [3, 9, "3 of 3 uses left on this account"],
  ])("of %s uses with %s left says %s", (usageLimitPerCustomer, usesLeft, uses) => {
    const choices = { viewer: { name: null, inAudience: true, usesLeft } };
    expect(promoView(testScene("promo.success", { form: { usageLimitPerCustomer }, choices }))).toMatchObject(
      {
        uses,
      },
    );
  });
});

describe("success at a moment, as somebody,", () => {
  const viewer = (more: object) => ({ viewer: { name: null, inAudience: true, usesLeft: null, ...more } });
  test.each<[string, Test, shown: object]>([
    [
      "that is over",
      { form: { endDate: "2026-11-20" } },
      { kind: "entry", refusal: "This code ended on Nov 20." },
    ],
    ["that is to come", { form: { startDate: "2026-12-01" } }, { kind: "entry" }],
    [
      "of others",
      { choices: viewer({ inAudience: false }) },
      { kind: "entry", refusal: "This code is for other customers." },
    ],
    ["that others find none left of", { choices: { soldOut: true } }, { kind: "success" }],
    ["of which it was the last use", { choices: viewer({ usesLeft: 0 }) }, { kind: "success" }],
  ])("with a code %s is told as it can be", (_what, scene, shown) => {
    expect(promoView(testScene("promo.success", scene))).toMatchObject(shown);
  });
});

describe("a typed code is answered", () => {
  const viewer = (more: object) => ({ viewer: { name: null, inAudience: true, usesLeft: null, ...more } });
  test.each<[typed: string, Test, Surface]>([
    [" dealer-20 ", {}, "promo.success"],
    ["DEALR20", {}, "promo.unknown"],
    ["", {}, "promo.unknown"],
    ["DEALER20", { choices: viewer({ inAudience: false }) }, "promo.account"],
    ["DEALER20", { choices: viewer({ usesLeft: 0 }) }, "promo.used"],
    ["DEALER20", { choices: { soldOut: true } }, "promo.gone"],
    ["DEALER20", { form: { ...code, startDate: "2026-12-01" } }, "promo.soon"],
    ["DEALER20", { form: { ...code, endDate: "2026-11-20" } }, "promo.ended"],
  ])("%j of %j by %s", (typed, scene, surface) => {
    expect(answerOf(testScene("promo.entry", { form: code, ...scene }), typed)).toBe(surface);
  });
});
