import { expect, test } from "vitest";
import { type SkinColours, skinSchema, slotLines } from "./skin.ts";
import { skinStyle } from "./skin-style.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "./skins/sample-1.ts";

const samples = [sampleHubSkin, sampleMarketplaceSkin];

test.each(samples)("the shipped $id is a skin, and says that it is a sample", skin => {
  expect(skinSchema.parse(structuredClone(skin))).toEqual(skin);
  expect(skin.sample).toBe(true);
});

test("keys of a newer skin are kept", () => {
  const newer = { ...sampleHubSkin, weather: { sun: true } };
  expect(skinSchema.parse(newer)).toEqual(newer);
});

test.each([
  ["a colour that is an expression", { colors: withLight({ bg: "url(//x.example)" }) }],
  ["a colour that ends the declaration", { colors: withLight({ ink: "#000000;}" }) }],
  ["a short colour", { colors: withLight({ ink: "#000" }) }],
  ["a font that is not bundled", { type: { ...sampleHubSkin.type, text: "Comic Sans MS" } }],
  ["a logo from an address", { brand: { ...sampleHubSkin.brand, logo: "https://x.example/a.png" } }],
  ["a logo that climbs", { brand: { ...sampleHubSkin.brand, logo: "asset:../../x" } }],
  ["a radius in words", { shape: { ...sampleHubSkin.shape, card: "24px" } }],
  ["a slot without lines", { slots: { "card.title": { hint: 3 } } }],
  ["another format", { format: "kigo-skin/2" }],
])("%s is refused", (_what, change) => {
  expect(skinSchema.safeParse({ ...sampleHubSkin, ...change }).success).toBe(false);
});

test("an unknown slot has one line", () => {
  expect(slotLines(sampleHubSkin, "card.title")).toBe(2);
  expect(slotLines(sampleHubSkin, "nowhere")).toBe(1);
});

test("the style names each colour of the chosen theme and no other", () => {
  expect(skinStyle(sampleHubSkin, "light")["--skin-bg"]).toBe("#EDF2F1");
  expect(skinStyle(sampleHubSkin, "dark")["--skin-bg"]).toBe("#0A1413");
});

const pairs: [keyof SkinColours & string, keyof SkinColours & string][] = [
  ["ink", "surface"],
  ["ink", "bg"],
  ["muted", "surface"],
  ["muted", "bg"],
  ["onAccent", "accent"],
  ["accent", "surface"],
  ["accent", "soft"],
];

test.each((["light", "dark"] as const).flatMap(theme => pairs.map(pair => [theme, ...pair] as const)))(
  "in the %s sample, %s reads on %s with at least 4.5:1",
  (theme, text, ground) => {
    const colours = sampleHubSkin.colors[theme];
    expect(contrast(String(colours[text]), String(colours[ground]))).toBeGreaterThanOrEqual(4.5);
  },
);

function withLight(change: Record<string, string>) {
  return { ...sampleHubSkin.colors, light: { ...sampleHubSkin.colors.light, ...change } };
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
