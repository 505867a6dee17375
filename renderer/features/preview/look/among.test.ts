import { expect, test } from "vitest";
import { isAmong, isChannelAmong } from "./among.ts";
import { nextChannelBeside } from "./beside.ts";

const placed = (channels: string[], redemptionMethods: string[] = []) => ({ channels, redemptionMethods });

test.each([
  ["hub.feed", placed(["hub_airdrop"]), true],
  ["hub.feed", placed(["marketplace"]), false],
  ["market.detail", placed(["marketplace"]), true],
  ["link.before", placed(["activation_link"]), true],
  ["promo.entry", placed(["promo_code_redemption"]), true],
  ["promo.entry", placed([], ["promo_code"]), true],
  ["promo.entry", placed([], ["barcode"]), false],
  ["redeem.barcode", placed([], ["barcode"]), true],
  ["redeem.show", placed([], ["barcode"]), false],
] as const)("%s of an offer in %o: %s", (surface, form, among) => {
  expect(isAmong(surface, form)).toBe(among);
});

test("a channel is among an offer's if one of its places is", () => {
  expect(isChannelAmong("redemption", placed([], ["online_link"]))).toBe(true);
  expect(isChannelAmong("redemption", placed(["marketplace"]))).toBe(false);
});

test("one more preview shows a channel of the offer that isn't shown yet, else another one", () => {
  expect(nextChannelBeside([{ surface: "hub.feed" }], placed(["hub_airdrop", "activation_link"]))).toEqual({
    surface: "link.before",
  });
  expect(nextChannelBeside([{ surface: "hub.feed" }], placed(["hub_airdrop"], ["barcode"]))).toEqual({
    surface: "redeem.barcode",
  });
  expect(nextChannelBeside([{ surface: "hub.feed" }], placed([]))).toEqual({ surface: "market.grid" });
});
