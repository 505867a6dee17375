import fc from "fast-check";
import { expect, test } from "vitest";
import { dateIn, instantOf, timeText } from "./time.ts";

const storable = {
  min: new Date("1900-01-01"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
};

test("an instant is printed as the server prints it, and read back", () => {
  fc.assert(
    fc.property(fc.date(storable), date => {
      const printed = timeText(date.getTime());
      expect(printed).toBe(date.toISOString().replace(".000Z", "Z"));
      expect(instantOf(printed)).toBe(date.getTime());
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["2026-12-01", "2026-12-01T00:00:00Z"],
  ["2026-12-01T10:30:00", "2026-12-01T10:30:00Z"],
  ["2026-12-01T10:30", "2026-12-01T10:30:00Z"],
  ["2026-12-01T00:30:00+02:00", "2026-11-30T22:30:00Z"],
  ["2026-12-01T10:30:00.25-01:30", "2026-12-01T12:00:00.250Z"],
  ["2026-12-01T10:30:00.123456789Z", "2026-12-01T10:30:00.123Z"],
])("%s means %s", (text, meant) => {
  expect(timeText(instantOf(text))).toBe(meant);
});

test("a moment has each zone's own date", () => {
  const moment = instantOf("2025-06-01T14:00:00Z");
  expect([dateIn("UTC", moment), dateIn("Pacific/Auckland", moment)]).toEqual(["2025-06-01", "2025-06-02"]);
});
