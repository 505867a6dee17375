import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf, judgeSkin, leastContrast, nearestPassing, ratioText, slabOf } from "./contrast.ts";
import { sampleHubSkin } from "./skins/sample-1.ts";
import { ironvaleHubSkin } from "./skins/sample-2.ts";
import { sampleSkins } from "./skins/samples.ts";

test.each([
  ["#000000", "#FFFFFF", 21],
  ["#FFFFFF", "#FFFFFF", 1],
  ["#777777", "#FFFFFF", 4.48],
  ["#ffffff", "#767676", 4.54],
])("%s on %s is %d to 1", (text, ground, ratio) => {
  expect(contrastOf(text, ground)).toBeCloseTo(ratio, 2);
  expect(contrastOf(ground, text)).toBe(contrastOf(text, ground));
});

test.each([
  [4.499, "4.4:1"],
  [4.5, "4.5:1"],
  [21, "21.0:1"],
])("a contrast of %d is said as %s: what fails never reads as what passes", (ratio, text) => {
  expect(ratioText(ratio)).toBe(text);
});

const [one, two] = [sampleHubSkin.colors, ironvaleHubSkin.colors];

/** design/CHANNELS.md, "Accessibility" and "A skin is data". */
test.each([
  ["skin 1, muted on surface", one.light.muted, one.light.surface, 6.3],
  ["skin 1, muted on bg", one.light.muted, one.light.bg, 5.6],
  ["skin 1, action", one.light.onAccent, one.light.accent, 7.9],
  ["skin 1, signal on surface", one.light.signal, one.light.surface, 5.7],
  ["skin 1, signal on bg", one.light.signal, one.light.bg, 5.1],
  ["skin 1, good", one.light.good, one.light.surface, 5.9],
  ["skin 1 dark, muted on surface", one.dark.muted, one.dark.surface, 7.8],
  ["skin 1 dark, muted on bg", one.dark.muted, one.dark.bg, 8.9],
  ["skin 1 dark, action", one.dark.onAccent, one.dark.accent, 10.8],
  ["skin 1 dark, signal", one.dark.signal, one.dark.surface, 7.9],
  ["skin 2, muted on surface", two.light.muted, two.light.surface, 6.6],
  ["skin 2, muted on bg", two.light.muted, two.light.bg, 5.6],
  ["skin 2, signal on surface", two.light.signal, two.light.surface, 5.6],
  ["skin 2, signal on bg", two.light.signal, two.light.bg, 4.7],
  ["skin 2, pop on ink", two.light.pop ?? "", two.light.ink, 5.4],
])("the design's figure for %s holds", (_pair, text, ground, ratio) => {
  expect(contrastOf(text, ground)).toBeCloseTo(ratio, 1);
});

test.each(sampleSkins)("every pair of the shipped $id passes", skin => {
  const failing = judgeSkin(skin).filter(({ passes }) => !passes);
  expect(failing).toEqual([]);
});

test("a pop colour whose words nobody chose is judged with the words that are drawn on it", () => {
  const { light } = sampleHubSkin.colors;
  const loud = (change: object) => ({
    ...sampleHubSkin,
    colors: { ...sampleHubSkin.colors, light: { ...light, ...change } },
  });
  const failing = (change: object) =>
    judgeSkin(loud(change)).flatMap(({ passes, text, ground }) => (passes ? [] : [`${text} on ${ground}`]));
  expect(failing({ pop: "#F2651D" })).toEqual(["onPop on pop"]);
  expect(failing({ pop: "#F2651D", onPop: "#191C1D" })).toEqual([]);
  expect(failing({ onPop: "#191C1D" })).toEqual(["onPop on pop"]);
  expect(failing({})).toEqual([]);
});

test("a pair that fails is offered the nearest colour that passes", () => {
  const { light } = sampleHubSkin.colors;
  const pale = {
    ...sampleHubSkin,
    colors: { ...sampleHubSkin.colors, light: { ...light, muted: "#9AB0AE" } },
  };
  const failing = judgeSkin(pale).filter(({ passes }) => !passes);
  expect(failing.map(({ theme, text, ground }) => [theme, text, ground])).toEqual([
    ["light", "muted", "bg"],
    ["light", "muted", "surface"],
  ]);
  for (const { nearest, ground } of failing) {
    const ratio = contrastOf(nearest, String(light[ground]));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
    expect(ratio).toBeLessThan(4.6);
  }
});

test("large type is judged more gently", () => {
  expect(leastContrast({ isLarge: true })).toBe(3);
  expect(leastContrast({ isLarge: false })).toBe(4.5);
});

test("the sheet's slab is the darker of ink and paper, in either theme", () => {
  expect(slabOf(two.light)).toBe("ink");
  expect(slabOf(two.dark)).toBe("surface");
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, "0")}`);

test("the colour offered passes wherever black or white would", () => {
  fc.assert(
    fc.property(colour, colour, fc.constantFrom(3, 4.5), (text, ground, least) => {
      const nearest = nearestPassing(text, ground, least);
      expect(contrastOf(nearest, ground)).toBeGreaterThanOrEqual(least);
      if (contrastOf(text, ground) >= least) expect(nearest).toBe(text);
    }),
  );
});
