import { expect, test } from "vitest";
import { channelsOf, datesOf } from "./stage-words.ts";
import { stageScale } from "./use-stage-scale.ts";

test.each([
  ["both are shown", ["marketplace", "hub_airdrop"], ["hub", "marketplace"]],
  ["two of four", ["promo_code_redemption", "activation_link", "marketplace"], ["marketplace", "activation"]],
  ["one alone", ["promo_code_redemption"], ["promo"]],
  ["none is shown as the Hub would", [], ["hub"]],
  ["a channel nobody knows is none", ["billboard"], ["hub"]],
] as const)("of the channels of an offer, %s", (_what, channels, shown) => {
  expect(channelsOf({ channels: [...channels] })).toEqual(shown);
});

const now = Date.parse("2025-12-18T10:00:00Z");
test.each([
  ["in one month", "2025-12-01", "2025-12-31", "en", "Dec 1 – 31"],
  ["over the turn of a year", "2025-12-01", "2026-01-15", "en", "Dec 1, 2025 – Jan 15, 2026"],
  ["of another year", "2026-02-01", "2026-02-20", "en", "Feb 1 – 20, 2026"],
  ["in German", "2025-12-01", "2025-12-31", "de", "1.–31. Dez."],
  ["in the digits of the language", "2025-12-01", "2025-12-31", "ar", "١–٣١ ديسمبر"],
  ["without an end", "2025-12-01", null, "en", null],
  ["the wrong way round", "2025-12-31", "2025-12-01", "en", null],
] as const)("dates %s", (_what, startDate, endDate, locale, written) => {
  const dates = datesOf({ startDate, endDate }, { locale, now, timeZone: "America/Chicago" });
  expect(dates?.replace(/[\u2009\u202f]/g, " ") ?? null).toBe(written);
});

test("previews side by side are as large as the room allows, all alike", () => {
  const [phone, page] = [
    { width: 400, height: 800 },
    { width: 1200, height: 800 },
  ];
  expect(stageScale({ width: 1600, height: 400 }, [phone])).toBe(0.5);
  expect(stageScale({ width: 800, height: 8000 }, [phone, page])).toBeCloseTo((800 * 0.94) / 1600);
  expect(stageScale({ width: 1e6, height: 1e6 }, [phone])).toBe(3);
});
