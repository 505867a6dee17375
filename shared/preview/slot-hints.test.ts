import { expect, test } from "vitest";
import { slotHints } from "../domain/channel-texts.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "./skins/sample-1.ts";
import { slotHintsOf } from "./slot-hints.ts";

const skins = { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin };

test("the sample skins show what their design says", () => {
  expect(slotHintsOf(skins)).toEqual(slotHints);
});

test("what a skin says of a slot holds for the channel that wears it, and no other", () => {
  const slots = { "airdrop.title": { lines: 2, hint: 80 }, "row.title": { lines: 1, hint: 12 } };
  const hub = { ...sampleHubSkin, slots };
  expect(slotHintsOf({ ...skins, hub })).toEqual({ ...slotHints, "airdrop.title": 80 });
  const marketplace = { ...sampleMarketplaceSkin, slots };
  expect(slotHintsOf({ ...skins, marketplace })).toEqual({ ...slotHints, "row.title": 12 });
});

test("a card that is laid out as the other channel's has that one's room", () => {
  const hub = { ...sampleHubSkin, layout: { ...sampleHubSkin.layout, card: "sheet" } };
  expect(slotHintsOf({ ...skins, hub })["card.title"]).toBe(slotHints["tile.title"]);
});
