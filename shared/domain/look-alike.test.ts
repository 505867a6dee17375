import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldLookAlikes, lookAlikeWords, tellingSign } from "./look-alike.ts";

test.each([
  ["DEALER20", "dealer2O", true],
  ["SALE-1L", "SALEI1", true],
  ["DEALER20", "DEALER21", false],
  ["B8", "88", false],
])("%s and %s look alike: %s", (one, other, same) => {
  expect(foldLookAlikes(one) === foldLookAlikes(other)).toBe(same);
});

describe("what tells them apart", () => {
  it.each([
    ["DEALER20", "DEALER2O", "letter O"],
    ["DEALER2O", "dealer20", "digit 0"],
    ["L1", "I1", "letter I"],
    ["DEALER20", "dealer20", null],
    ["DEALER20", "DEALER-20", null],
  ])("of %s and %s is the %s", (code, other, sign) => {
    expect(tellingSign(code, other)).toBe(sign);
  });
});

const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{2,11}$/);

test("every way of writing looks like the code, and the code is one of them", () => {
  fc.assert(
    fc.property(code, typed => {
      const words = lookAlikeWords(typed);
      for (const [place, ways] of words.entries()) {
        for (const way of ways) {
          const written = words.map((each, at) => (at === place ? way : (each[0] ?? ""))).join("");
          expect(foldLookAlikes(written)).toBe(foldLookAlikes(typed));
        }
        expect(ways.length).toBeLessThanOrEqual(256);
      }
    }),
  );
});

test("folding twice folds no further, and case never matters", () => {
  fc.assert(
    fc.property(code, typed => {
      expect(foldLookAlikes(foldLookAlikes(typed))).toBe(foldLookAlikes(typed));
      expect(foldLookAlikes(typed.toLowerCase())).toBe(foldLookAlikes(typed.toUpperCase()));
    }),
  );
});
