import { expect, test } from "vitest";
import { isoDay } from "./days.ts";

test("the plain date of an instant is the calendar's, leap days and turns of years too", () => {
  for (const text of ["1970-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2026-11-26", "2100-03-01"]) {
    expect(isoDay(Date.parse(`${text}T00:00:00Z`))).toBe(text);
    expect(isoDay(Date.parse(`${text}T23:59:59.999Z`))).toBe(text);
  }
});
