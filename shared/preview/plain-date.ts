import { daysBetween } from "../domain/plain-date.ts";
import { remembering } from "../domain/remembering.ts";
import { writingLocale } from "./locale.ts";
import { zoned } from "./times.ts";

/** Plain dates as whole days since 1 January 1970: no zone can shift them (SYNC.md W5). */
export type Day = number;

export const dayMilliseconds = 86_400_000;

/** The day of `YYYY-MM-DD…` (the first ten characters count, SYNC.md W5); `null` if there is no such day. */
export function parseDay(text: string | null): Day | null {
  return text === null ? null : daysBetween(epoch, text.slice(0, 10));
}

/** The calendar day it is at `now` (milliseconds since 1970) in a zone; in UTC if `Intl` does not know the zone. */
export function dayAt(now: number, timeZone: string): Day {
  const numeric = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const parts = zoned("en", numeric, timeZone).formatToParts(now);
  const part = (type: string) => Number(parts.find(found => found.type === type)?.value);
  return dayOf(part("year"), part("month"), part("day"));
}

/** `Dec 31`, with the year where it isn't `today`'s. */
export function formatDay(day: Day, today: Day, locale: string): string {
  return shortFormat(yearOf(day) !== yearOf(today), locale).format(instant(day));
}

/** `Dec 1 – 31`, with years where one isn't `today`'s. `start` must not come after `end`. */
export function formatSpan(start: Day, end: Day, today: Day, locale: string): string {
  const hasYear = yearOf(start) !== yearOf(today) || yearOf(end) !== yearOf(today);
  return rangeOf(start, end, hasYear, locale);
}

/** `Intl` takes longer for one than for the rest of a preview. */
const rangeOf = remembering(
  (start: Day, end: Day, hasYear: boolean, locale: string) => `${start} ${end} ${hasYear} ${locale}`,
  (start, end, hasYear, locale) => shortFormat(hasYear, locale).formatRange(instant(start), instant(end)),
);

/** `Thu, Dec 31, 2026` */
export function formatLongDay(day: Day, locale: string): string {
  const format = { weekday: "short", month: "short", day: "numeric", year: "numeric" } as const;
  return zoned(writingLocale(locale), format, "UTC").format(instant(day));
}

function shortFormat(hasYear: boolean, locale: string): Intl.DateTimeFormat {
  const parts = { month: "short", day: "numeric", ...(hasYear && { year: "numeric" as const }) } as const;
  return zoned(writingLocale(locale), parts, "UTC");
}

/** The mean year puts a day at most one year late or early at the turn of a year. */
function yearOf(day: Day): number {
  const guess = 1970 + Math.floor(day / 365.2425);
  if (day < dayOf(guess, 1, 1)) return guess - 1;
  return day < dayOf(guess + 1, 1, 1) ? guess : guess + 1;
}

const instant = (day: Day) => day * dayMilliseconds;

/** A day that exists, of the years 1 to 9999. */
function dayOf(year: number, month: number, date: number): Day {
  const plain = [String(year).padStart(4, "0"), twoDigits(month), twoDigits(date)].join("-");
  return daysBetween(epoch, plain) ?? Number.NaN;
}

const twoDigits = (part: number): string => String(part).padStart(2, "0");

const epoch = "1970-01-01";
