import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldPromoCode, promoCodeFault } from "./promo-code.ts";

describe("promo codes", () => {
  it.each(["DEALER20", "abc", "A-1", "0_0", "x".repeat(50)])("%s is well formed", code => {
    expect(promoCodeFault(code)).toBeNull();
  });

  it.each([
    ["AB", "at least 3"],
    ["x".repeat(51), "at most 50"],
    ["-ABC", "starts with"],
    ["_ABC", "starts with"],
    ["DEALER 20", "a space"],
    ["DEALER%", "“%”"],
    ["DÉALER", "“É”"],
    ["ABC\n", "a space"],
    ["🎁🎁🎁", "“🎁”"],
  ])("%j is refused in words", (code, words) => {
    expect(promoCodeFault(code)).toContain(words);
  });

  it("[U2] folds case and nothing else, so equal codes stay equal", () => {
    expect(foldPromoCode("dealer20")).toBe(foldPromoCode("DEALER20"));
    expect(foldPromoCode("DEALER2O")).not.toBe(foldPromoCode("DEALER20"));
    expect(foldPromoCode(foldPromoCode("ῢ"))).toBe(foldPromoCode("ῢ"));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), code => {
        expect(foldPromoCode(foldPromoCode(code))).toBe(foldPromoCode(code));
      }),
    );
  });
});
