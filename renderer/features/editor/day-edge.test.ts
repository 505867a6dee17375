import fc from "fast-check";
import { expect, test } from "vitest";
import { dayEdge, dayEdgeWords } from "./day-edge.ts";

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

test("in UTC it is said once", () => {
  expect(dayEdgeWords("2025-12-31", "end", "UTC", "en-GB")).toBe("31 Dec 2025, 23:59:59 UTC");
});

test("dates that do not exist and zones nobody knows say nothing", () => {
  expect(dayEdgeWords("2025-02-30", "end", "UTC")).toBeNull();
  expect(dayEdgeWords("soon", "end", "UTC")).toBeNull();
  expect(dayEdgeWords("2025-02-03", "end", "Mars/Olympus")).toBeNull();
});

test("the moment found reads as the same wall time in its zone, on both sides of a change of clocks", () => {
  const zones = ["America/Chicago", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"];
  const day = fc
    .date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2035-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map(date => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), (date, timeZone) => {
      const at = dayEdge(date, "end", timeZone);
      const wall = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
      expect(at && wall.format(at)).toBe(`${date} 23:59:59`);
    }),
  );
});
