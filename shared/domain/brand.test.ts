import { describe, expect, it } from "vitest";
import { type Brand, brandFile, brandSchema, noBrand, readBrandFile } from "./brand.ts";

const brand: Brand = {
  words: [
    {
      name: "Superlatives",
      kind: "forbidden",
      words: ["best ever"],
      fields: ["offerTitle"],
      severity: "error",
    },
  ],
  maximums: [{ programType: "hybrid", program: null, most: 20, unit: "%", severity: "warning" }],
  code: { prefix: "SUM-", least: 8, most: 12, alphabet: "digits", severity: "error" },
};
const [superlatives] = brand.words;
const file = (change: (file: { brand: Record<string, unknown> }) => void) => {
  const content = JSON.parse(brandFile(brand));
  change(content);
  return JSON.stringify(content);
};

describe("a file of guidelines", () => {
  it.each([brand, noBrand])("says what was written", given => {
    expect(readBrandFile(brandFile(given))).toEqual({ ok: true, value: given });
    expect(readBrandFile(`\uFEFF${brandFile(given)}`)).toMatchObject({ ok: true });
  });

  it.each([
    ["no JSON", "{", "This file holds no brand guidelines."],
    ["an image", "\u0089PNG\u0000", "This file holds no brand guidelines."],
    ["other JSON", "[]", "This file holds no brand guidelines."],
    ["null", "null", "This file holds no brand guidelines."],
    ["a newer format", '{"format":"kigo-brand-guidelines","version":2}', "come from a newer studio"],
    [
      "a regular expression",
      file(({ brand }) => {
        brand.code = { pattern: "(a+)+$" };
      }),
      "code",
    ],
    [
      "an unknown part",
      file(({ brand }) => {
        brand.colours = [];
      }),
      "colours",
    ],
    [
      "a word of signs",
      file(({ brand }) => {
        brand.words = [{ ...superlatives, words: ["ok", "!!"] }];
      }),
      "words, 1, words, 2: A word or phrase has at least one letter or digit.",
    ],
    [
      "too many words",
      file(({ brand }) => {
        brand.words = [{ ...superlatives, words: Array(1001).fill("a") }];
      }),
      "at most 1,000 words",
    ],
    [
      "a code that cannot be",
      file(({ brand }) => {
        brand.code = { prefix: "A".repeat(12), least: 3, most: 12, alphabet: "any", severity: "error" };
      }),
      "The prefix leaves no room for the code.",
    ],
  ])("with %s is refused whole, in words", (_what, text, words) => {
    const read = readBrandFile(text);
    expect(read).toMatchObject({ ok: false, error: { kind: "unreadable" } });
    expect(read.ok ? "" : read.error.message).toContain(words);
    expect(read.ok ? "" : read.error.message).toMatch(
      /ours are as they were|our guidelines are as they were/,
    );
  });
});

it("words are kept without the space around them", () => {
  const spaced = { ...brand, words: [{ ...brand.words[0], words: ["  best ever "] }] };
  expect(brandSchema.parse(spaced).words[0]?.words).toEqual(["best ever"]);
});
