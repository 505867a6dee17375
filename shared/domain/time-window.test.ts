import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  endsBeforeItStarts,
  formatWindow,
  minutesOf,
  overlap,
  readWindow,
  type TimeWindow,
  weekdays,
} from "./time-window.ts";

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const window: fc.Arbitrary<TimeWindow> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
  from: time,
  to: fc.oneof(time, fc.constant("24:00")),
});

describe("days and hours", () => {
  it.each([
    ["mon-fri 09:00-17:00", "mon-fri 09:00-17:00"],
    ["Mon–Fri 9:00–17:00", "mon-fri 09:00-17:00"],
    ["sat, sun 10:00 - 24:00", "sat,sun 10:00-24:00"],
    ["Monday,Wednesday 8:30-12:00", "mon,wed 08:30-12:00"],
    ["fri-mon 08:00-12:00", "mon,fri-sun 08:00-12:00"],
    ["daily 00:00-24:00", "mon-sun 00:00-24:00"],
    ["thurs 16:00-21:00", "thu 16:00-21:00"],
    ["mon 22:00-06:00", "mon 22:00-06:00"],
  ])("“%s” is %s", (text, normal) => {
    const read = readWindow(text);
    expect(read.ok && formatWindow(read.value)).toBe(normal);
  });

  it.each([
    "",
    "mon",
    "09:00-17:00",
    "mon 9-17",
    "mon 25:00-26:00",
    "mon 09:00-17:60",
    "moon 09:00-17:00",
    "m 09:00-10:00",
    "mon-wed-fri 09:00-10:00",
    "mon 24:30-24:40",
  ])("“%s” cannot be read", text => {
    expect(readWindow(text)).toMatchObject({ ok: false, error: { kind: "hours" } });
  });

  it("are read as they were written, days in the week's order", () => {
    fc.assert(
      fc.property(window, one => {
        const days = weekdays.filter(day => one.days.includes(day));
        expect(readWindow(formatWindow(one))).toEqual({ ok: true, value: { ...one, days } });
      }),
    );
  });

  it("overlap where a minute of the week is in both, whichever comes first", () => {
    const minutes = (one: TimeWindow) =>
      endsBeforeItStarts(one)
        ? []
        : one.days.map(day => ({ day, from: minutesOf(one.from), to: minutesOf(one.to) }));
    fc.assert(
      fc.property(window, window, (a, b) => {
        const shared = minutes(a).some(one =>
          minutes(b).some(
            two => one.day === two.day && Math.max(one.from, two.from) < Math.min(one.to, two.to),
          ),
        );
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
      }),
    );
  });
});
