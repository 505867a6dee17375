import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, timeText } from "./wire-time.ts";

describe("times of the wire", () => {
  test("[W5] a plain date and a time without zone mean UTC, whatever the zone of the process", () => {
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    try {
      expect(timeText(instantOf("2025-12-01"))).toBe("2025-12-01T00:00:00Z");
      expect(timeText(instantOf("2025-12-01T08:15:00"))).toBe("2025-12-01T08:15:00Z");
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("an offset is reckoned into UTC", () => {
    expect(timeText(instantOf("2025-12-01T01:00:00+02:00"))).toBe("2025-11-30T23:00:00Z");
  });

  test("every instant from 1900 to 9999 survives being printed and read", () => {
    const range = { min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), instant => {
        expect(instantOf(timeText(instant))).toEqual(instant);
      }),
    );
  });
});
