import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Life, lifeOf, momentAt, moments, shareOf, spanOf, timeOf } from "./life.ts";

const hour = 3_600_000;
const zone = "America/Chicago";
const life = lifeOf({ startDate: "2025-12-01", endDate: "2025-12-31" }, zone);
const utc = (text: string) => Date.parse(text);

test("a life begins with its first day and ends with its last one, in the zone", () => {
  expect(life).toEqual({ start: utc("2025-12-01T06:00:00Z"), end: utc("2026-01-01T05:59:59Z") });
  expect(lifeOf({ startDate: null, endDate: "soon" }, zone)).toEqual({ start: null, end: null });
});

test.each([
  ["2025-12-01T05:59:59Z", "soon"],
  ["2025-12-01T06:00:00Z", "live"],
  ["2025-12-31T23:59:59Z", "live"],
  ["2026-01-01T00:00:00Z", "last"],
  ["2026-01-01T05:59:59Z", "last"],
  ["2026-01-01T06:00:00Z", "over"],
] as const)("at %s the offer is %s", (time, moment) => {
  expect(momentAt(life, utc(time))).toBe(moment);
});

const time = fc.integer({ min: 0, max: 4e12 });
const lives = fc
  .tuple(fc.option(time), fc.option(fc.integer({ min: 24 * hour, max: 4e10 })))
  .map(([start, length]): Life => ({ start, end: length === null ? null : (start ?? 2e12) + length }));

describe("any life", () => {
  it("has a time for each of its moments, at which it is that moment", () => {
    fc.assert(
      fc.property(lives, time, fc.constantFrom(...moments), (any, now, moment) => {
        const at = timeOf(moment, any, now);
        if (at !== null) expect(momentAt(any, at)).toBe(moment);
        else expect(moment === "soon" ? any.start : any.end).toBeNull();
      }),
    );
  });

  it("lies within its slider, with room at both ends, and the slider goes in whole steps", () => {
    fc.assert(
      fc.property(lives, time, (any, now) => {
        const span = spanOf(any, now);
        for (const end of [any.start, any.end]) {
          if (end === null) continue;
          expect(shareOf(span, end)).toBeGreaterThan(0);
          expect(shareOf(span, end)).toBeLessThan(1);
        }
        expect((span.to - span.from) % span.step).toBe(0);
      }),
    );
  });
});
