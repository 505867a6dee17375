import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePlainDates,
  dateInWords,
  datePart,
  daysBetween,
  isPlainDate,
  sameDayYearsLater,
} from "./plain-date.ts";

const dates = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

describe("plain dates", () => {
  it.each(["2025-12-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s exists", text => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "0000-01-01",
    "2025-1-1",
    "20251201",
    "2025-12-01T00:00:00Z",
    " 2025-12-01",
    "٢٠٢٥-12-01",
    "",
  ])("%j is no date", text => {
    expect(isPlainDate(text)).toBe(false);
    expect(daysBetween(text, "2025-01-01")).toBeNull();
  });

  it("agrees with the calendar of the platform on which days exist", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
          const platform = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(platform.getTime()) && platform.toISOString().startsWith(text);
          expect(isPlainDate(text)).toBe(exists);
        },
      ),
    );
  });

  it("counts days as the platform's calendar does", () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
        expect(daysBetween(from, to)).toBe(days);
        expect(Math.sign(comparePlainDates(to, from))).toBe(Math.sign(days));
      }),
    );
  });

  it("[W5] takes the first ten characters of a timestamp and leaves other text alone", () => {
    expect(datePart("2025-12-31T23:59:59-06:00")).toBe("2025-12-31");
    expect(datePart("2025-12-31 23:59:59")).toBe("2025-12-31");
    expect(datePart("2025-12-31")).toBe("2025-12-31");
    expect(datePart("2025-12-31 or later")).toBe("2025-12-31 or later");
  });

  it("finds the same day of a later year where there is one", () => {
    expect(sameDayYearsLater("2025-01-31", 1)).toBe("2026-01-31");
    expect(sameDayYearsLater("2024-02-29", 1)).toBeNull();
    expect(sameDayYearsLater("9999-01-01", 1)).toBeNull();
  });

  it("names a date in words", () => {
    expect(dateInWords("2025-12-01")).toBe("1 Dec 2025");
    expect(dateInWords("soon")).toBe("soon");
  });
});
