import fc from "fast-check";
import { expect, it, test } from "vitest";
import { momentOf, wallClock } from "./wall-clock.ts";

test.each([
  ["2025-12-18T16:24:00Z", "America/Chicago", "2025-12-18T10:24"],
  ["2025-07-01T00:00:00Z", "Asia/Kathmandu", "2025-07-01T05:45"],
] as const)("%s in %s is %s", (moment, zone, clock) => {
  expect(wallClock(Date.parse(moment), zone)).toBe(clock);
  expect(momentOf(clock, zone)).toBe(Date.parse(moment));
});

it("goes there and back to the minute, but where clocks show a time twice", () => {
  const minutes = fc.integer({ min: 0, max: 60_000_000 });
  const zones = fc.constantFrom(
    "UTC",
    "Europe/Berlin",
    "America/Chicago",
    "Australia/Lord_Howe",
    "Pacific/Apia",
  );
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const clock = wallClock(minute * 60_000, zone);
      expect(wallClock(momentOf(clock, zone) ?? Number.NaN, zone)).toBe(clock);
    }),
  );
});

test.each([[""], ["2025-12-18"], ["2025-13-45T10:24"], ["soon"]])("no time: %j", text => {
  expect(momentOf(text, "UTC")).toBeNull();
});
