import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { pixelOf, stageTone } from "./stage-tone.ts";

const picture = (...parts: readonly [colour: string, pixels: number][]) =>
  parts.flatMap(([colour, count]) => Array.from({ length: count }, () => pixelOf(colour)).flat());

describe("the stage's tone", () => {
  test.each<[string, readonly number[], RegExp]>([
    ["a field at sunset is dark green", picture(["#F7D48B", 50], ["#3E6B3F", 45], ["#EE6A35", 8]), /^g/],
    ["coffee is dark brown", picture(["#F5B95A", 60], ["#7A4A24", 30], ["#FFF3DF", 20]), /^r/],
    ["a night sky is dark blue", picture(["#1B2A5B", 80], ["#FFE9A8", 5]), /^b/],
    [
      "what is see-through doesn't count",
      [...picture(["#3E6B3F", 1]), ...Array.from({ length: 9 }, () => [90, 0, 0, 10]).flat()],
      /^g/,
    ],
  ])("%s", (_what, pixels, strongest) => {
    expect(strongestOf(stageTone(pixels))).toMatch(strongest);
  });

  it("of a picture without colours, or of none, has none", () => {
    for (const tone of [stageTone(picture(["#808080", 9], ["#111111", 9])), stageTone([])])
      expect(new Set([tone.slice(1, 3), tone.slice(3, 5), tone.slice(5, 7)]).size).toBe(1);
  });

  it("is dark enough for white words, whatever the picture", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 400 }), pixels => {
        const tone = stageTone(pixels);
        expect(tone).toMatch(/^#[0-9a-f]{6}$/);
        for (const value of pixelOf(tone).slice(0, 3)) expect(value).toBeLessThanOrEqual(40);
      }),
    );
  });
});

/** `r`, `g` or `b`. */
function strongestOf(tone: string): string {
  const [r = 0, g = 0, b = 0] = pixelOf(tone);
  return r >= g && r >= b ? "r" : g >= b ? "g" : "b";
}
