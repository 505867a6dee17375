import { expect, test } from "vitest";
import { clockFace, dateText, fullDateText, leftOfDay, spanText, systemClock, timeText } from "./times.ts";

const now = Date.parse("2026-11-23T14:41:36Z");

test.each([
  ["en", "America/New_York", "9:41", "36"],
  ["de", "Europe/Berlin", "15:41", "36"],
  ["ar-EG", "UTC", "٢:٤١", "٣٦"],
  ["en", "No/Where", "2:41", "36"],
])("the clock in %s of %s shows %s and %s seconds", (locale, zone, time, seconds) => {
  expect(clockFace(now, locale, zone)).toEqual({ time, seconds });
});

test.each([
  ["en", "2:41"],
  ["de", "14:41"],
  ["fr-CA", "14:41"],
  ["ar", "2:41"],
  ["fa", "14:41"],
])("the system's clock in %s shows %s, in the digits of clocks", (locale, time) => {
  expect(systemClock(now, locale, "UTC")).toBe(time);
});

test("a time and a day are told in the zone", () => {
  expect(timeText(now, "en", "Asia/Tokyo")).toBe("11:41 PM");
  expect(fullDateText(now, "en", "Pacific/Kiritimati")).toBe("Tue, Nov 24, 2026");
});

test.each([
  [8_304_000, "02:18:24"],
  [0, "00:00:00"],
  [-5, "00:00:00"],
  [100 * 3_600_000, "100:00:00"],
])("%s ms are %s", (span, text) => expect(spanText(span, "en")).toBe(text));

test("digits are the language's", () => {
  expect(spanText(8_304_000, "ar")).toBe("٠٢:١٨:٢٤");
  expect(timeText(now, "ar", "UTC")).toMatch(/^٢:٤١/);
  expect(dateText(now, "ar", "UTC")).toBe("٢٣ نوفمبر");
});

test("what is left of a day ends with its last second, also where clocks change", () => {
  expect(leftOfDay("2026-11-23", now, "UTC")).toBe(Date.parse("2026-11-24T00:00:00Z") - now);
  const morning = Date.parse("2026-11-01T04:30:00Z");
  expect(leftOfDay("2026-11-01", morning, "America/New_York")).toBe(24.5 * 3_600_000);
  expect(leftOfDay("someday", now, "UTC")).toBeNull();
  expect(leftOfDay(null, now, "UTC")).toBeNull();
});
