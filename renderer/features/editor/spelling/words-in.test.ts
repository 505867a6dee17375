import fc from "fast-check";
import { expect, test } from "vitest";
import { withWord, wordsIn } from "./words-in.ts";

test.each([
  ["20% off all equipment purchases", ["off", "all", "equipment", "purchases"]],
  ["Until {end_date} with {code}", ["Until", "with"]],
  ["See https://ironvale.example/a?b=c or mail us@ironvale.example", ["See", "or", "mail"]],
  ["Visit ironvale.com/dealers today", ["Visit", "today"]],
  ["Code DEALER20, q4-2025, BOGO", ["Code"]],
  ["Don’t and don't, l’offre, aujourd'hui", ["Don’t", "and", "don't", "l’offre", "aujourd'hui"]],
  ["Händlerrabatt für naïve Straße", ["Händlerrabatt", "für", "naïve", "Straße"]],
  ["well-known -- 'quoted'", ["well-known", "quoted"]],
  ["a I à", []],
  ["", []],
])("“%s” has the words %j", (text, words) => {
  expect(wordsIn(text).map(({ word }) => word)).toEqual(words);
});

test("every word stands where it is said to stand", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), text => {
      for (const { word, at } of wordsIn(text)) expect(text.slice(at, at + word.length)).toBe(word);
    }),
  );
});

test("a word is written otherwise only where it stands alone", () => {
  expect(withWord("teh cat, tehran and teh {teh}", "teh", "the")).toBe("the cat, tehran and the {teh}");
  expect(withWord("nothing here", "teh", "the")).toBe("nothing here");
});

test("hostile texts are read in no time", () => {
  for (const text of [
    "a".repeat(1e6),
    "-'".repeat(5e5),
    "{".repeat(1e6),
    "1a".repeat(5e5),
    "é@".repeat(5e5),
  ]) {
    const started = performance.now();
    wordsIn(text);
    expect(performance.now() - started).toBeLessThan(500);
  }
});
