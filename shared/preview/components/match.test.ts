import fc from "fast-check";
import { expect, test } from "vitest";
import { likelyTerm, partsAround } from "./match.ts";

test.each([
  ["Two seats for one price", "en", "seats"],
  ["Weekend flights", "en", "weekend"],
  ["كل طلب من ركن القهوة", "ar", "القهوة"],
  ["% & …", "en", null],
  ["", "en", null],
  [null, "en", null],
])("%j may have been found by %s", (title, locale, term) => {
  expect(likelyTerm(title, locale)?.normalize() ?? null).toBe(term);
});

test.each([
  ["Two Seats for one", "seats", ["Two ", "Seats", " for one"]],
  ["Two seats", "sofa", null],
  ["Two seats", "", null],
  ["İİİ Seats", "seats", ["İİİ ", "Seats", ""]],
  ["ΟΔΟΣ, οδός", "οδός", ["ΟΔΟΣ, ", "οδός", ""]],
])("in %j, %j is found at %j", (text, term, parts) => {
  expect(partsAround(text, term, "en")).toEqual(parts);
});

test("what is found is found in the text as it stands, whatever the language's letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("en", "tr", "lt", "de"), (text, locale) => {
      const term = likelyTerm(text, locale);
      const parts = partsAround(text, term ?? "x", locale);
      if (parts !== null) expect(parts.join("")).toBe(text);
      if (term !== null) expect(parts).not.toBeNull();
    }),
  );
});
