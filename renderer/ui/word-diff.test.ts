import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff.ts";

const side = (parts: readonly DiffPart[], without: DiffPart["kind"]): string =>
  parts
    .filter(part => part.kind !== without)
    .map(part => part.text)
    .join("");

test("shows the words that came and went", () => {
  expect(wordDiff("Holiday Parts Bundle", "Holiday Parts & Filters Bundle")).toEqual([
    { kind: "same", text: "Holiday Parts " },
    { kind: "added", text: "& Filters " },
    { kind: "same", text: "Bundle" },
  ]);
  expect(wordDiff("Winter Check", "Winter Service")).toEqual([
    { kind: "same", text: "Winter " },
    { kind: "removed", text: "Check" },
    { kind: "added", text: "Service" },
  ]);
});

test("equal texts have one part, empty ones none", () => {
  expect(wordDiff("as it was", "as it was")).toEqual([{ kind: "same", text: "as it was" }]);
  expect(wordDiff("", "")).toEqual([]);
});

test("either side can be read back from the parts, whatever the texts", () => {
  const words = fc.array(
    fc.constantFrom("a", "b", "20%", "off", " ", "  ", "é", "日本語", "👩‍👩‍👧", ".", "\n"),
    {
      maxLength: 30,
    },
  );
  const text = fc.oneof(
    words.map(each => each.join("")),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(text, text, (from, to) => {
      const parts = wordDiff(from, to);
      expect(side(parts, "added")).toBe(from);
      expect(side(parts, "removed")).toBe(to);
    }),
  );
});

test("texts of ten thousand words each are compared without a pause", () => {
  const from = "one two three ".repeat(3000);
  const to = "three two one ".repeat(3000);
  const parts = wordDiff(from, to);
  expect(side(parts, "added")).toBe(from);
  expect(side(parts, "removed")).toBe(to);
});
