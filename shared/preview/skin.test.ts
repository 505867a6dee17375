import { expect, test } from "vitest";
import { cropsOf, layoutKinds, layoutOf, type Skin, skinFindings, skinSchema, slotLines } from "./skin.ts";
import { skinStyle } from "./skin-style.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "./skins/sample-1.ts";
import { sampleSkins } from "./skins/samples.ts";

test.each(sampleSkins)("the shipped $id is a skin, and says that it is a sample", skin => {
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
  ["a crop without width", { images: { ...sampleHubSkin.images, card: "0:218" } }],
  ["a crop without height", { images: { ...sampleHubSkin.images, detail: "390:0" } }],
  ["another format", { format: "kigo-skin/2" }],
])("%s is refused", (_what, change) => {
  expect(skinSchema.safeParse({ ...sampleHubSkin, ...change }).success).toBe(false);
});

test("a slot that the skin leaves out has the usual lines, one that nobody knows has one", () => {
  const bare = { ...sampleHubSkin, slots: { "card.title": { lines: 5, hint: 90 } } };
  expect(slotLines(bare, "card.title")).toBe(5);
  expect(slotLines(bare, "activation.description")).toBe(3);
  expect(slotLines(sampleHubSkin, "card.title")).toBe(2);
  expect(slotLines(sampleHubSkin, "nowhere")).toBe(1);
  expect(slotLines(sampleHubSkin, "constructor")).toBe(1);
});

test("the style names each colour of the chosen theme and no other", () => {
  expect(skinStyle(sampleHubSkin, "light")["--skin-bg"]).toBe("#EDF2F1");
  expect(skinStyle(sampleHubSkin, "dark")["--skin-bg"]).toBe("#0A1413");
});

test.each([
  ["its own", "ledger", "ledger", []],
  [
    "the channel's first for a word nobody knows",
    "hologram",
    "poster",
    [{ path: "layout.card", found: "hologram", used: "poster" }],
  ],
  ["the channel's first where it says nothing", undefined, "poster", []],
  [
    "no inherited word",
    "constructor",
    "poster",
    [{ path: "layout.card", found: "constructor", used: "poster" }],
  ],
])("a skin's card is %s", (_what, card, drawn, findings) => {
  const { card: _own, ...layout } = sampleHubSkin.layout;
  const skin = skinSchema.parse({
    ...sampleHubSkin,
    layout: card === undefined ? layout : { ...layout, card },
  });
  expect(layoutOf(skin, "card")).toBe(drawn);
  expect(skinFindings(skin)).toEqual(findings);
  expect(skin.layout.card).toBe(card);
});

test("letters that a skin's families lack are drawn in one that comes with the studio", () => {
  const { arabic: _arabic, code: _code, ...bare } = sampleHubSkin.type;
  const style = (type: object) =>
    skinStyle(skinSchema.parse({ ...sampleHubSkin, type: { ...bare, ...type } }), "light");
  expect(style({})["--skin-text"]).toBe('"Figtree Variable", "Readex Pro Variable"');
  expect(style({})["--skin-code"]).toBe('"Geist Mono Variable", "Readex Pro Variable"');
  expect(style({ arabic: "geist-mono" })["--skin-text"]).toBe(
    '"Figtree Variable", "Geist Mono Variable", "Readex Pro Variable"',
  );
});

test("each channel has its own first variants", () => {
  const bare = { gap: 12, margin: 16 };
  const drawn = (skin: Skin) => layoutKinds.map(kind => layoutOf({ ...skin, layout: bare }, kind));
  expect(drawn(sampleHubSkin)).toEqual(["poster", "hero", "thumb", "roomy"]);
  expect(drawn(sampleMarketplaceSkin)).toEqual(["tile", "split", "thumb", "roomy"]);
});

test("an unknown scrim is reported", () => {
  const skin = { ...sampleHubSkin, images: { ...sampleHubSkin.images, scrim: "rainbow" } };
  expect(skinFindings(skin)).toEqual([{ path: "images.scrim", found: "rainbow", used: "auto" }]);
});

test.each(sampleSkins)("$id is drawn as it says", skin => expect(skinFindings(skin)).toEqual([]));

test("each sample has a name of its own, one of each look for each channel", () => {
  expect(new Set(sampleSkins.map(({ id }) => id)).size).toBe(4);
  expect(sampleSkins.map(({ channel, name }) => `${channel} ${name}`).toSorted()).toEqual([
    "hub Sample skin 1",
    "hub Sample skin 2",
    "marketplace Sample skin 1",
    "marketplace Sample skin 2",
  ]);
});

test("a skin without the newer crops is cropped as its channel usually is", () => {
  const skin = skinSchema.parse({ ...sampleHubSkin, images: { card: "2:1" } });
  expect(cropsOf(skin)).toEqual({ card: "2:1", detail: "390:352", airdrop: "366:132" });
  // design/CHANNELS.md, "Slots and cuts": the Marketplace's detail is 1.67.
  expect(cropsOf({ ...skin, channel: "marketplace" }).detail).toBe("718:430");
});

function withLight(change: Record<string, string>) {
  return { ...sampleHubSkin.colors, light: { ...sampleHubSkin.colors.light, ...change } };
}
