import fc from "fast-check";
import { expect, test } from "vitest";
import { isWholeDate, readTypedDate, shiftedDay } from "./typed-date.ts";

const today = "2025-11-23";
const read = (text: string, locale = "en-US") => readTypedDate(text, { today, locale });

test.each<[string, string, string | null]>([
  ["2025-12-31", "en-US", "2025-12-31"],
  ["  2025-12-31 ", "en-US", "2025-12-31"],
  ["20251231", "en-US", "2025-12-31"],
  ["2025/12/31", "en-US", "2025-12-31"],
  ["12/31/2025", "en-US", "2025-12-31"],
  ["31/12/2025", "en-GB", "2025-12-31"],
  ["31.12.2025", "de", "2025-12-31"],
  ["31.12.", "de", "2025-12-31"],
  ["1.2.26", "de", "2026-02-01"],
  ["1/2", "en-US", "2026-01-02"],
  ["1/2", "en-GB", "2026-02-01"],
  ["11/23", "en-US", "2025-11-23"],
  ["11/22", "en-US", "2026-11-22"],
  ["31 Dec 2025", "en-US", "2025-12-31"],
  ["Dec 31", "en-US", "2025-12-31"],
  ["december 31, 2026", "en-US", "2026-12-31"],
  ["31 de diciembre de 2025", "es", "2025-12-31"],
  ["31. Dezember 2025", "de", "2025-12-31"],
  ["31 dec", "de", "2025-12-31"],
  ["today", "en-US", "2025-11-23"],
  ["tomorrow", "en-US", "2025-11-24"],
  ["+7", "en-US", "2025-11-30"],
  ["+2w", "en-US", "2025-12-07"],
  ["-1", "en-US", "2025-11-22"],
  ["", "en-US", null],
  ["  ", "en-US", null],
])("“%s” in %s is %s", (text, locale, value) => {
  expect(read(text, locale)).toEqual({ ok: true, value });
});

test.each(["soon", "31", "2025-12", "2025", "31 foo", "Dec", "1/2/3/4", "+", "12345678901", "constructor"])(
  "“%s” is no date, and says so",
  text => {
    expect(read(text)).toEqual({ ok: false, message: expect.stringMatching(/is not a date|does not exist/) });
  },
);

test("days that no calendar has are said not to exist", () => {
  expect(read("2025-02-30")).toEqual({ ok: false, message: "“2025-02-30” does not exist." });
  expect(read("31 Feb 2026")).toMatchObject({ ok: false });
  expect(read("13/13/2025")).toMatchObject({ ok: false });
});

const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const locales = fc.constantFrom("en-US", "en-GB", "de", "fr", "es", "pt", "nl", "sv", "pl");

test("every day is read back from how the locale writes it, in figures and in words", () => {
  fc.assert(
    fc.property(days, locales, (day, locale) => {
      const at = Date.parse(`${day}T00:00:00Z`);
      const figures = new Intl.DateTimeFormat(locale, {
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
        timeZone: "UTC",
      });
      expect(read(figures.format(at), locale)).toEqual({ ok: true, value: day });
      const words = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
      expect(read(words.format(at), locale)).toEqual({ ok: true, value: day });
    }),
  );
});

test("no text at all makes it throw or answer what is no day", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), locales, (text, locale) => {
      const typed = read(text, locale);
      if (typed.ok && typed.value !== null) expect(isWholeDate(typed.value)).toBe(true);
    }),
  );
});

test("a day later is the next one, over months and leap years", () => {
  expect(shiftedDay("2025-12-31", 1)).toBe("2026-01-01");
  expect(shiftedDay("2024-02-28", 1)).toBe("2024-02-29");
  expect(shiftedDay("soon", 1)).toBe("soon");
  expect(shiftedDay("9999-12-31", 1)).toBe("9999-12-31");
});
