/** Plain dates as whole days since 1 January 1970: no zone can shift them (SYNC.md W5). */
export type Day = number;

export const dayMilliseconds = 86_400_000;

/** The day of `YYYY-MM-DD…` (the first ten characters count, SYNC.md W5); `null` if there is no such day. */
export function parseDay(text: string | null): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? "");
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return dayOf(year, month, date);
}

/** The calendar day it is at `now` (milliseconds since 1970) in a zone; in UTC if `Intl` does not know the zone. */
export function dayAt(now: number, timeZone: string): Day {
  const parts = calendarIn(timeZone).formatToParts(now);
  const part = (type: string) => Number(parts.find(found => found.type === type)?.value);
  return dayOf(part("year"), part("month"), part("day"));
}

/** `Dec 31`, with the year where it isn't `today`'s. */
export function formatDay(day: Day, today: Day, locale: string): string {
  const format: Intl.DateTimeFormatOptions = { month: "short", day: "numeric", calendar: "gregory" };
  if (yearOf(day) !== yearOf(today)) format.year = "numeric";
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: "UTC" }).format(instant(day));
}

function calendarIn(timeZone: string): Intl.DateTimeFormat {
  const numeric = { year: "numeric", month: "numeric", day: "numeric", calendar: "gregory" } as const;
  try {
    return new Intl.DateTimeFormat("en", { ...numeric, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en", { ...numeric, timeZone: "UTC" });
  }
}

/** The mean year puts a day at most one year late or early at the turn of a year. */
function yearOf(day: Day): number {
  const guess = 1970 + Math.floor(day / 365.2425);
  if (day < dayOf(guess, 1, 1)) return guess - 1;
  return day < dayOf(guess + 1, 1, 1) ? guess : guess + 1;
}

const instant = (day: Day) => day * dayMilliseconds;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Counts years from March, so that the leap day is the last of its year. */
function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const days = y * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + date - 1;
  return days - daysToEpoch;
}

/** Days from 1 March of year 0 to 1 January 1970. */
const daysToEpoch = 719_468;
