import fc from "fast-check";
import { expect, test } from "vitest";
import { codeGroups, isSameCode, offerCode } from "./code-text.ts";

test.each([
  ["DEALER20", ["DEALER20"]],
  ["2044718832", ["20", "4471", "8832"]],
  ["ABCDEFGHIJKL", ["ABCD", "EFGH", "IJKL"]],
  ["NH20-4471-8832", ["NH20-4471-8832"]],
  ["SUMMER_SALE_2026", ["SUMMER_SALE_2026"]],
  ["", []],
])("%s is read as %j", (code, groups) => expect(codeGroups(code)).toEqual(groups));

test("the groups of any code are the code to the letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), code => {
      expect(codeGroups(code).join("")).toBe(code);
    }),
  );
});

test.each([
  ["dealer20", true],
  [" Dealer 20 ", true],
  ["DEALER-20", true],
  ["DEALER–20", true],
  ["ＤＥＡＬＥＲ２０", true],
  ["DEALR20", false],
  ["", false],
  ["--", false],
])("typed as %j it is the code DEALER20: %s", (typed, is) => expect(isSameCode(typed, "DEALER20")).toBe(is));

test("an offer without a code gets a placeholder that says so", () => {
  expect(offerCode({ promoCode: "  " })).toEqual({ text: "SAMPLE-0000", isSample: true });
  expect(offerCode({ promoCode: " BREW20 " })).toEqual({ text: "BREW20", isSample: false });
});
