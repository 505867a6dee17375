import fc from "fast-check";
import { expect, test } from "vitest";
import { countGraphemes } from "./graphemes.ts";

test.each([
  ["", 0],
  ["20% off", 7],
  ["Grüße", 5],
  ["Gru\u0308ße", 5],
  ["👩‍👩‍👧 family", 8],
  ["🇩🇪🇫🇷", 2],
  ["न्यू", 1],
  ["a\r\nb", 3],
])("“%s” is %d characters", (text, count) => {
  expect(countGraphemes(text)).toBe(count);
});

test("the count is that of the preview's cut, whatever the language", () => {
  const locale = fc.constantFrom("en", "de", "ar", "hi", "ja", "th");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), locale, (text, language) => {
      expect(countGraphemes(text)).toBe([...new Intl.Segmenter(language).segment(text)].length);
    }),
  );
});

test("a novel is counted only as far as anybody looks", () => {
  expect(countGraphemes("é".repeat(1_000_000), 500)).toBe(500);
});
