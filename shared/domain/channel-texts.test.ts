import fc from "fast-check";
import { expect, test } from "vitest";
import { channelTextLimit, type LimitedField, slotHints } from "./channel-texts.ts";
import { channels } from "./words.ts";

test.each<[LimitedField, string[], number | null, string | null]>([
  ["offerTitle", [], null, null],
  ["offerTitle", ["hub_airdrop"], 32, "the airdrop"],
  ["offerTitle", ["marketplace"], 27, "a row of the Marketplace"],
  ["offerTitle", ["activation_link"], 52, "the activation page"],
  ["offerTitle", ["promo_code_redemption"], 34, "the redemption page"],
  ["offerTitle", ["hub_airdrop", "marketplace"], 27, "a row of the Marketplace"],
  ["offerTitle", ["kiosk_screen"], null, null],
  ["offerDescription", ["marketplace"], null, null],
  ["offerDescription", ["hub_airdrop", "activation_link"], 86, "the airdrop"],
])("%s on %j shows %s characters", (field, chosen, characters, place) => {
  const limit = channelTextLimit(field, chosen);
  expect([limit?.characters ?? null, limit?.place ?? null]).toEqual([characters, place]);
});

test("an imported skin's hints take the place of the samples'", () => {
  const hints = { ...slotHints, "airdrop.title": 80 };
  expect(channelTextLimit("offerTitle", ["hub_airdrop"], hints)).toMatchObject({ characters: 56 });
});

test("one channel more never makes a limit larger", () => {
  const chosen = fc.subarray([...channels]);
  fc.assert(
    fc.property(chosen, fc.constantFrom(...channels), (some, more) => {
      const before = channelTextLimit("offerTitle", some)?.characters ?? Number.POSITIVE_INFINITY;
      const after = channelTextLimit("offerTitle", [...some, more])?.characters ?? Number.POSITIVE_INFINITY;
      expect(after).toBeLessThanOrEqual(before);
    }),
  );
});
