import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween } from "./plain-date.ts";
import { type DateShift, shiftDates } from "./shift-dates.ts";

const day = fc.integer({ min: 0, max: 400_000 }).map(days => addDays("1900-01-01", days) ?? "");
const keepingWeekdays = fc.record({
  by: fc.integer({ min: -120, max: 120 }),
  unit: fc.constantFrom<DateShift["unit"]>("weeks", "months", "years"),
});

describe("a shift of dates", () => {
  test.each<[string, string, DateShift, string, string]>([
    ["a year", "2025-12-01", { by: 1, unit: "years" }, "2026-11-30", "2026-12-30"],
    ["a month", "2025-12-01", { by: 1, unit: "months" }, "2025-12-29", "2026-01-28"],
    ["two weeks", "2025-12-01", { by: 2, unit: "weeks" }, "2025-12-15", "2026-01-14"],
    ["ten days back", "2025-12-01", { by: -10, unit: "days" }, "2025-11-21", "2025-12-21"],
    ["a year from a leap day", "2028-02-29", { by: 1, unit: "years" }, "2029-02-27", "2029-03-29"],
    ["nothing", "2025-12-01", { by: 0, unit: "months" }, "2025-12-01", "2025-12-31"],
  ])("by %s moves both", (_name, startDate, shift, start, end) => {
    const endDate = addDays(startDate, 30);
    expect(shiftDates({ startDate, endDate }, shift)).toEqual({ startDate: start, endDate: end });
  });

  test("keeps the weekday, and lands within three days of the same day", () => {
    fc.assert(
      fc.property(day, keepingWeekdays, (startDate, shift) => {
        const later = shiftDates({ startDate, endDate: null }, shift)?.startDate ?? "";
        expect((daysBetween(startDate, later) ?? 1) % 7 === 0).toBe(true);
        if (shift.unit === "weeks") return;
        const wanted = addMonths(startDate, shift.unit === "years" ? shift.by * 12 : shift.by) ?? "";
        expect(Math.abs(daysBetween(wanted, later) ?? 9)).toBeLessThanOrEqual(3);
      }),
    );
  });

  test("keeps how long the offer runs, by any unit", () => {
    const any = fc.oneof(
      keepingWeekdays,
      fc.record({ by: fc.integer(), unit: fc.constant("days" as const) }),
    );
    fc.assert(
      fc.property(day, fc.nat(2000), any, (startDate, length, shift) => {
        const endDate = addDays(startDate, length);
        const later = shiftDates({ startDate, endDate }, { ...shift, by: shift.by % 10_000 });
        if (later === null || later.startDate === null || later.endDate === null) return;
        expect(daysBetween(later.startDate, later.endDate)).toBe(length);
      }),
    );
  });

  test.each([
    [
      { startDate: null, endDate: null },
      { startDate: null, endDate: null },
    ],
    [
      { startDate: null, endDate: "2025-12-31" },
      { startDate: null, endDate: "2026-12-30" },
    ],
    [
      { startDate: "soon", endDate: "2025-12-31" },
      { startDate: "soon", endDate: "2026-12-30" },
    ],
  ])("moves what is a date and leaves the rest: %j", (dates, later) => {
    expect(shiftDates(dates, { by: 1, unit: "years" })).toEqual(later);
  });

  test("does not leave the calendar", () => {
    expect(shiftDates({ startDate: "9999-12-01", endDate: null }, { by: 1, unit: "months" })).toBeNull();
    expect(
      shiftDates({ startDate: "9990-12-01", endDate: "9999-12-31" }, { by: 1, unit: "days" }),
    ).toBeNull();
  });
});

describe("days of the calendar", () => {
  test("are counted there and back", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200_000, max: 200_000 }), (date, days) => {
        const later = addDays(date, days);
        if (later !== null) expect(daysBetween(date, later)).toBe(days);
      }),
    );
    expect(addDays("0001-01-01", -1)).toBeNull();
    expect(addDays("9999-12-31", 0)).toBe("9999-12-31");
  });
});
