import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAt, dayMilliseconds, formatDay, parseDay } from "./plain-date.ts";

const instants = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });

test("every day counts as the calendar counts it", () => {
  fc.assert(
    fc.property(instants, date => {
      const day = Math.floor(date.getTime() / dayMilliseconds);
      expect(parseDay(date.toISOString())).toBe(day);
      expect(dayAt(date.getTime(), "UTC")).toBe(day);
    }),
  );
});

test.each([
  "",
  "soon",
  "2025-02-29",
  "2025-13-01",
  "2025-00-10",
  "2025-04-31",
  "2025-12-1",
  "31.12.2025",
  " 2025-12-31",
])("[W5] %j is no day", text => expect(parseDay(text)).toBeNull());

test("[W5] the first ten characters count, whatever zone the rest names", () => {
  expect(parseDay("2025-12-31T23:30:00-08:00")).toBe(parseDay("2025-12-31"));
  expect(parseDay("2024-02-29")).not.toBeNull();
});

test("today is the zone's own", () => {
  const now = Date.parse("2025-12-31T23:30:00Z");
  expect(dayAt(now, "Pacific/Auckland")).toBe(parseDay("2026-01-01"));
  expect(dayAt(now, "America/Chicago")).toBe(parseDay("2025-12-31"));
  expect(dayAt(now, "Mars/Olympus")).toBe(parseDay("2025-12-31"));
});

test("a year is written where it isn't this year's, to the day", () => {
  fc.assert(
    fc.property(instants, instants, (date, today) => {
      const [day, now] = [date, today].map(at => Math.floor(at.getTime() / dayMilliseconds));
      const written = formatDay(day ?? 0, now ?? 0, "en");
      expect(/, /.test(written)).toBe(date.getUTCFullYear() !== today.getUTCFullYear());
    }),
  );
});

// Where the mean year is a day too long or too short for the count.
test.each(["1280-12-31", "1150-01-01", "0001-01-01", "9999-12-31"])("%s is a day of its own year", text => {
  const [day, middle] = [parseDay(text), parseDay(`${text.slice(0, 4)}-06-15`)];
  expect(formatDay(day ?? Number.NaN, middle ?? Number.NaN, "en")).toMatch(/^(Jan 1|Dec 31)$/);
});

test.each([
  ["2025-01-01", "en", "Jan 1"],
  ["2024-12-31", "en", "Dec 31, 2024"],
  ["2025-12-31", "en", "Dec 31"],
  ["2026-01-05", "en", "Jan 5, 2026"],
  ["2025-12-31", "de", "31. Dez."],
  ["2027-02-15", "fr", "15 févr. 2027"],
  ["2027-02-15", "ar", "١٥ فبراير ٢٠٢٧"],
  ["2027-02-15", "ar-MA", "15 فبراير 2027"],
  ["2025-12-31", "th", "31 ธ.ค."],
])("%s in %s is %s in 2025", (day, locale, text) => {
  const today = parseDay("2025-06-01") ?? Number.NaN;
  expect(formatDay(parseDay(day) ?? Number.NaN, today, locale)).toBe(text);
});
