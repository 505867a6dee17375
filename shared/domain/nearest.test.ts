import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const words = ["value", "end_date", "start_date", "code", "title"] as const;

test.each([
  ["end_dat", "end_date"],
  ["edn_date", "end_date"],
  ["strt_date", "start_date"],
  ["vlaue", "value"],
  ["cod", "code"],
  ["weather", null],
  ["", null],
  ["x", null],
])("“%s” means %s", (typed, meant) => {
  expect(nearest(typed, words)).toBe(meant);
});

test("a word of the list means itself, and with two letters swapped still", () => {
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat({ max: 9 }), (word, place) => {
      const at = place % (word.length - 1);
      const swapped = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
      expect(nearest(word, words)).toBe(word);
      expect(nearest(swapped, words)).toBe(word);
    }),
  );
});
