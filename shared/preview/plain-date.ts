import { dateFormat } from "../domain/formatters.ts";
import { daysBetween } from "../domain/plain-date.ts";

/** Plain dates as whole days since 1 January 1970: no zone can shift them (SYNC.md W5). */
export type Day = number;

export const dayMilliseconds = 86_400_000;

/** The day of `YYYY-MM-DD…` (the first ten characters count, SYNC.md W5); `null` if there is no such day. */
export function parseDay(text: string | null): Day | null {
  return text === null ? null : daysBetween(epoch, text.slice(0, 10));
}

/** The calendar day it is at `now` (milliseconds since 1970) in a zone; in UTC if `Intl` does not know the zone. */
export function dayAt(now: number, timeZone: string): Day {
  const numeric = { year: "numeric", month: "numeric", day: "numeric", calendar: "gregory" } as const;
  const parts = formatIn(timeZone, "en", numeric).formatToParts(now);
  const part = (type: string) => Number(parts.find(found => found.type === type)?.value);
  return dayOf(part("year"), part("month"), part("day"));
}

/** `Dec 31`, with the year where it isn't `today`'s. */
export function formatDay(day: Day, today: Day, locale: string): string {
  const format: Intl.DateTimeFormatOptions = { month: "short", day: "numeric", calendar: "gregory" };
  if (yearOf(day) !== yearOf(today)) format.year = "numeric";
  return dateFormat(locale, { ...format, timeZone: "UTC" }).format(instant(day));
}

/** `Dec 1 – 31`, with years where one isn't `today`'s. `start` must not come after `end`. */
export function formatSpan(start: Day, end: Day, today: Day, locale: string): string {
  const format: Intl.DateTimeFormatOptions = { month: "short", day: "numeric", calendar: "gregory" };
  if (yearOf(start) !== yearOf(today) || yearOf(end) !== yearOf(today)) format.year = "numeric";
  return dateFormat(locale, { ...format, timeZone: "UTC" }).formatRange(instant(start), instant(end));
}

/** `Thu, Dec 31, 2026` */
export function formatLongDay(day: Day, locale: string): string {
  const format = { weekday: "short", month: "short", day: "numeric", year: "numeric" } as const;
  return dateFormat(locale, { ...format, calendar: "gregory", timeZone: "UTC" }).format(instant(day));
}

/** The wall clock at a moment, `9:41`, without the half of the day; in UTC if `Intl` does not know the zone. */
export function clockAt(now: number, timeZone: string, locale: string): string {
  const parts = formatIn(timeZone, locale, { hour: "numeric", minute: "2-digit" }).formatToParts(now);
  return parts
    .filter(({ type }) => type !== "dayPeriod")
    .map(({ value }) => value)
    .join("")
    .trim();
}

/** `Monday, November 23`, as a lock screen says it. */
export function formatToday(now: number, timeZone: string, locale: string): string {
  const format = { weekday: "long", month: "long", day: "numeric", calendar: "gregory" } as const;
  return formatIn(timeZone, locale, format).format(now);
}

function formatIn(timeZone: string, locale: string, options: Intl.DateTimeFormatOptions) {
  try {
    return dateFormat(locale, { ...options, timeZone });
  } catch {
    return dateFormat(locale, { ...options, timeZone: "UTC" });
  }
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
