import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayEdge, localDay, offsetAt } from "./local-day.ts";

const hours = 3_600_000;
const iso = (moment: number | null | undefined) =>
  moment === null || moment === undefined ? null : new Date(moment).toISOString().slice(0, 19);

describe("a day in a zone", () => {
  test.each([
    ["2025-12-31", "America/Chicago", "2025-12-31T06:00:00", "2026-01-01T05:59:59", 24],
    ["2025-12-31", "UTC", "2025-12-31T00:00:00", "2025-12-31T23:59:59", 24],
    ["2026-03-08", "America/Chicago", "2026-03-08T06:00:00", "2026-03-09T04:59:59", 23],
    ["2026-11-01", "America/Chicago", "2026-11-01T05:00:00", "2026-11-02T05:59:59", 25],
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00", "2026-03-29T21:59:59", 23],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00", "2026-10-25T22:59:59", 25],
    ["2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00:00", "2026-04-05T13:29:59", 24.5],
    ["2026-07-01", "Asia/Kathmandu", "2026-06-30T18:15:00", "2026-07-01T18:14:59", 24],
    // Clocks jumped from 00:00 to 01:00.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00", "2018-11-05T01:59:59", 23],
    // Clocks went from 24:00 back to 23:00 of the same day.
    ["2018-02-17", "America/Sao_Paulo", "2018-02-17T02:00:00", "2018-02-18T02:59:59", 25],
    // From 01:00 back to 00:00: midnight came twice, the day began with the first one.
    ["2025-11-02", "America/Havana", "2025-11-02T04:00:00", "2025-11-03T04:59:59", 25],
    // From 00:01 back to 23:01 of the day before.
    ["2010-11-06", "America/St_Johns", "2010-11-06T02:30:00", "2010-11-07T03:29:59", 25],
    ["2010-11-07", "America/St_Johns", "2010-11-07T03:30:00", "2010-11-08T03:29:59", 24],
  ])("%s in %s", (date, timeZone, start, end, length) => {
    const day = localDay(date, timeZone);
    expect([iso(day?.start), iso(day?.end), day?.hours]).toEqual([start, end, length]);
    expect([iso(dayEdge(date, "start", timeZone)), iso(dayEdge(date, "end", timeZone))]).toEqual([
      start,
      end,
    ]);
  });

  test("without a midnight begins where the clocks jump to", () => {
    expect(localDay("2018-11-04", "America/Sao_Paulo")?.startClock).toBe("01:00:00");
    expect(localDay("2019-09-08", "America/Santiago")).toMatchObject({ startClock: "01:00:00", hours: 23 });
  });

  test("that the zone skipped has no length and no edge", () => {
    expect(localDay("2011-12-30", "Pacific/Apia")?.hours).toBe(0);
    expect(dayEdge("2011-12-30", "end", "Pacific/Apia")).toBeNull();
    expect(localDay("2011-12-29", "Pacific/Apia")).toMatchObject({ hours: 24, endClock: "23:59:59" });
    expect(localDay("2011-12-31", "Pacific/Apia")).toMatchObject({ hours: 24, startClock: "00:00:00" });
  });

  test("is none for what is no date and in a zone nobody knows", () => {
    expect(localDay("2025-02-30", "UTC")).toBeNull();
    expect(localDay("soon", "UTC")).toBeNull();
    expect(localDay("2025-02-03", "Mars/Olympus")).toBeNull();
    expect(offsetAt(0, "Mars/Olympus")).toBeNull();
  });
});

/** Every zone that this computer knows; those with odd changes come often. */
const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const odd = ["America/St_Johns", "America/Havana", "America/Sao_Paulo", "America/Santiago", "Asia/Beirut"];
const odder = ["Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia", "Antarctica/Troll", "Asia/Tehran"];
const zone = fc.oneof(
  fc.constantFrom(...zones),
  fc.constantFrom(...odd, ...odder, "Africa/Casablanca", "Asia/Gaza"),
);
const dayNumber = fc.integer({ min: 0, max: 80 * 366 });
const dateOf = (day: number) => new Date(day * 24 * hours).toISOString().slice(0, 10);
/** A reading of `Intl` that shares nothing with the code: what a wall calendar with a clock shows. */
const walls = new Map<string, Intl.DateTimeFormat>();
const wall = (moment: number, timeZone: string) => {
  let format = walls.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    walls.set(timeZone, format);
  }
  return format.format(moment);
};

describe("in every zone, on every day", () => {
  test("the end minus the start, and its last second, is the length of the day; the next begins there", () => {
    fc.assert(
      fc.property(dayNumber, zone, (day, timeZone) => {
        const [today, next] = [localDay(dateOf(day), timeZone), localDay(dateOf(day + 1), timeZone)];
        if (today === null || next === null) throw new Error(`no day ${dateOf(day)} in ${timeZone}`);
        expect(today.end + 1000 - today.start).toBe(today.hours * hours);
        expect(next.start).toBe(today.end + 1000);
        expect([0, 20, 22, 22.5, 23, 23.5, 24, 24.5, 25, 25.5, 26, 27, 48]).toContainEqual(
          Math.round(today.hours * 2) / 2,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("the end is the last second that a calendar of the zone calls this day; the start is of it too", () => {
    fc.assert(
      fc.property(dayNumber, zone, (day, timeZone) => {
        const date = dateOf(day);
        const today = localDay(date, timeZone);
        if (today === null || today.hours === 0) return;
        expect(wall(today.start, timeZone)).toBe(`${date} ${today.startClock}`);
        expect(wall(today.end, timeZone)).toBe(`${date} ${today.endClock}`);
        for (let after = 1; after <= 26 * 4; after += 1) {
          expect(wall(today.end + 1000 + after * 900_000, timeZone).slice(0, 10) > date).toBe(true);
        }
        expect(wall(today.end + 1000, timeZone).slice(0, 10) > date).toBe(true);
        expect(wall(today.start - 1000, timeZone).slice(0, 10) < date).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("the offset is what stands between a zone's clocks and UTC", () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: 0, max: 86_399 }), zone, (day, seconds, timeZone) => {
        const moment = day * 24 * hours + seconds * 1000;
        const shown = Date.parse(`${wall(moment, timeZone).replace(" ", "T")}Z`);
        expect(offsetAt(moment, timeZone)).toBe(shown - moment);
      }),
      { numRuns: 1000 },
    );
  });
});
