import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeWords } from "./word-merge.ts";

test.each([
  [
    "Holiday Parts Bundle",
    "Holiday Parts & Filters Bundle",
    "Holiday Parts Bundle 2025",
    "Holiday Parts & Filters Bundle 2025",
  ],
  [
    "Valid on parts over $100.",
    "Valid on in-stock parts over $100.",
    "Valid on parts over $150.",
    "Valid on in-stock parts over $150.",
  ],
  ["One per customer.", "One per account.", "One per account.", "One per account."],
  ["Sale", "", "Sale", ""],
  ["", "New", "", "New"],
])("words that one side changed are taken from it: %s", (base, mine, theirs, text) => {
  expect(mergeWords(base, mine, theirs)).toEqual({ text, isClean: true });
});

test("words that both changed stand one after the other, mine first, for a person to choose", () => {
  expect(mergeWords("Save ten percent", "Save twenty percent", "Save thirty percent")).toEqual({
    text: "Save twenty thirty percent",
    isClean: false,
  });
  expect(mergeWords("", "Mine", "Theirs")).toEqual({ text: "Mine Theirs", isClean: false });
});

const sentence = fc
  .array(fc.constantFrom("one", "two", "three", "four", " ", ".", "ü"), { maxLength: 12 })
  .map(words => words.join(" "));

test("[M1] what only one side changed comes out as that side has it, and equal changes are no choice", () => {
  fc.assert(
    fc.property(sentence, sentence, (base, changed) => {
      expect(mergeWords(base, changed, base)).toEqual({ text: changed, isClean: true });
      expect(mergeWords(base, base, changed)).toEqual({ text: changed, isClean: true });
      expect(mergeWords(base, changed, changed)).toEqual({ text: changed, isClean: true });
    }),
  );
});

test("no word that a side added is lost", () => {
  fc.assert(
    fc.property(sentence, sentence, sentence, (base, mine, theirs) => {
      const { text } = mergeWords(base, `${mine} MINE`, `THEIRS ${theirs}`);
      expect(text).toContain("MINE");
      expect(text).toContain("THEIRS");
    }),
  );
});
