import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupedNumber, plainNumber, readTypedNumber } from "./typed-number.ts";

const english = { whole: false, locale: "en-US" };

describe("a number as it is typed", () => {
  test.each([
    ["", null],
    ["  ", null],
    ["20", 20],
    ["1.", 1],
    [".5", 0.5],
    ["1,000", 1000],
    ["1,000,000.25", 1000000.25],
    ["-3", -3],
    ["\u22123", -3],
    ["-0", 0],
    ["007", 7],
  ])("%j reads as %j", (text, value) => {
    expect(readTypedNumber(text, english)).toEqual({ ok: true, value });
  });

  test.each(["20x", "1,5", "1,0000", "1.2.3", "1e5", ".", "-", "Infinity", "0x10", "1 2"])(
    "%j is asked about, not guessed",
    text => {
      expect(readTypedNumber(text, english)).toEqual({ ok: false, message: "Not a number." });
    },
  );

  test("uses the marks of the person's locale", () => {
    expect(readTypedNumber("1.000,5", { whole: false, locale: "de-DE" })).toEqual({
      ok: true,
      value: 1000.5,
    });
    expect(readTypedNumber("1 000,5", { whole: false, locale: "fr-FR" })).toEqual({
      ok: true,
      value: 1000.5,
    });
  });

  test("has no fraction where only whole numbers count", () => {
    const whole = { whole: true, locale: "en-US" };
    expect(readTypedNumber("3.0", whole)).toEqual({ ok: true, value: 3 });
    expect(readTypedNumber("3.5", whole)).toEqual({ ok: false, message: "Only whole numbers." });
    expect(readTypedNumber("99999999999999999999", whole).ok).toBe(false);
  });

  test("whatever is shown, grouped or plain, reads as the same number again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom("en-US", "de-DE", "fr-FR", "es-MX"),
        (cents, locale) => {
          const value = cents / 100;
          for (const text of [groupedNumber(value, locale), plainNumber(value, locale)]) {
            expect(readTypedNumber(text, { whole: false, locale })).toEqual({ ok: true, value: value + 0 });
          }
        },
      ),
    );
  });
});
