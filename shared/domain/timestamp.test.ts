import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf } from "./timestamp.ts";

describe("a time as servers write it", () => {
  test("is the instant that JavaScript reads", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true }), date => {
        expect(instantOf(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test.each([
    ["2026-03-01T10:00:00+02:00", "2026-03-01T08:00:00Z"],
    ["2026-03-01 10:00:00-0530", "2026-03-01T15:30:00Z"],
    ["2026-03-01T10:00:00.123456", "2026-03-01T10:00:00.123Z"],
  ])("%s is %s", (text, same) => {
    expect(instantOf(text)).toBe(Date.parse(same));
  });

  test.each(["", "soon", "2026-03-01", "2026-02-30T00:00:00Z"])("%j is none", text => {
    expect(instantOf(text)).toBeNull();
  });
});
