import fc from "fast-check";
import { expect, test } from "vitest";
import { dayEdgeWords, dayLengthWords } from "./day-edge.ts";

test("an end says its last second in the zone, and the same moment in UTC", () => {
  expect(dayEdgeWords("2025-12-31", "end", "America/Chicago", "en-GB")).toBe(
    "31 Dec 2025, 23:59:59 Chicago (1 Jan 05:59:59 UTC)",
  );
});

test("a start says its first second", () => {
  expect(dayEdgeWords("2025-12-01", "start", "Europe/Berlin", "en-GB")).toBe(
    "1 Dec 2025, 00:00:00 Berlin (30 Nov 23:00:00 UTC)",
  );
});

test("a start at a midnight that the clocks skip says when the day begins", () => {
  expect(dayEdgeWords("2018-11-04", "start", "America/Sao_Paulo", "en-GB")).toBe(
    "4 Nov 2018, 01:00:00 Sao Paulo (4 Nov 03:00:00 UTC)",
  );
});

test("in UTC it is said once", () => {
  expect(dayEdgeWords("2025-12-31", "end", "UTC", "en-GB")).toBe("31 Dec 2025, 23:59:59 UTC");
});

test("dates that do not exist, days that a zone skipped and zones nobody knows say nothing", () => {
  expect(dayEdgeWords("2025-02-30", "end", "UTC")).toBeNull();
  expect(dayEdgeWords("soon", "end", "UTC")).toBeNull();
  expect(dayEdgeWords("2025-02-03", "end", "Mars/Olympus")).toBeNull();
  expect(dayEdgeWords("2011-12-30", "end", "Pacific/Apia")).toBeNull();
});

test.each([
  ["2026-03-08", "America/Chicago", "This day has 23 hours: the clocks change."],
  ["2026-11-01", "America/Chicago", "This day has 25 hours: the clocks change."],
  ["2026-04-05", "Australia/Lord_Howe", "This day has 24.5 hours: the clocks change."],
  ["2026-03-09", "America/Chicago", null],
  ["2026-03-08", "UTC", null],
  ["soon", "UTC", null],
])("the length of %s in %s: %s", (date, timeZone, words) => {
  expect(dayLengthWords(date, timeZone, "en")).toBe(words);
});

test("both moments read as Intl writes them, in every zone and on every day", () => {
  const day = fc
    .integer({ min: 0, max: 60 * 366 })
    .map(days => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const zones = Intl.supportedValuesOf("timeZone").filter(zone => !/UTC|GMT/.test(zone));
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), fc.constantFrom("start", "end"), (date, timeZone, edge) => {
      const words = dayEdgeWords(date, edge, timeZone, "en-GB");
      if (words === null) return;
      const [, local, clock, utcDay, utcClock] =
        /^(.*), (\d\d:\d\d:\d\d) [^(]*\((.*) (\d\d:\d\d:\d\d) UTC\)$/.exec(words) ?? [];
      const year = new Date(`${date}T00:00:00Z`).getUTCFullYear();
      const moments = [-1, 0, 1].map(off => new Date(`${utcDay} ${year + off} ${utcClock} UTC`));
      const shown = new Intl.DateTimeFormat("en-GB", {
        timeZone,
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      });
      expect(moments.map(moment => shown.format(moment))).toContain(`${local}, ${clock}`);
    }),
    { numRuns: 500 },
  );
});
