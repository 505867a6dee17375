import { dateFormat, numberFormat } from "../domain/formatters.ts";
import { dayEdge } from "../domain/local-day.ts";
import { writingLocale } from "./locale.ts";

/** `9:41 AM`, in a zone; in all of these UTC where `Intl` doesn't know it. */
export function timeText(moment: number, locale: string, timeZone: string): string {
  return zoned(writingLocale(locale), { hour: "numeric", minute: "2-digit" }, timeZone).format(moment);
}

/** `Nov 19` */
export function dateText(moment: number, locale: string, timeZone: string): string {
  return zoned(writingLocale(locale), { month: "short", day: "numeric" }, timeZone).format(moment);
}

/** `Mon, Nov 23` */
export function weekdayText(moment: number, locale: string, timeZone: string): string {
  const parts = { weekday: "short", month: "short", day: "numeric" } as const;
  return zoned(writingLocale(locale), parts, timeZone).format(moment);
}

/** `Mon, Nov 23, 2026` */
export function fullDateText(moment: number, locale: string, timeZone: string): string {
  const parts = { weekday: "short", month: "short", day: "numeric", year: "numeric" } as const;
  return zoned(writingLocale(locale), parts, timeZone).format(moment);
}

/** `Monday, November 23`, as a lock screen says it. */
export function lockDateText(moment: number, locale: string, timeZone: string): string {
  const parts = { weekday: "long", month: "long", day: "numeric" } as const;
  return zoned(writingLocale(locale), parts, timeZone).format(moment);
}

/** The system's clock, `9:41` or `21:41` as the language counts hours, in the digits that clocks have everywhere. */
export function systemClock(moment: number, locale: string, timeZone: string): string {
  const latin = new Intl.Locale(locale, { numberingSystem: "latn" }).toString();
  const parts = zoned(latin, { hour: "numeric", minute: "2-digit" }, timeZone).formatToParts(moment);
  return clockOf(parts);
}

/** What a clock at the till shows, its running seconds apart: `9:41` and `36`, in the language's digits. */
export interface ClockFace {
  readonly time: string;
  readonly seconds: string;
}

export function clockFace(moment: number, locale: string, timeZone: string): ClockFace {
  const wanted = { hour: "numeric", minute: "2-digit", second: "2-digit" } as const;
  const parts = zoned(writingLocale(locale), wanted, timeZone).formatToParts(moment);
  return { time: clockOf(parts), seconds: partOf(parts, "second") };
}

/** `02:18:24`, in the language's digits: hours may be more than a day's. */
export function spanText(milliseconds: number, locale: string): string {
  const two = numberFormat(writingLocale(locale), { minimumIntegerDigits: 2, useGrouping: false });
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => two.format(part))
    .join(":");
}

/**
 * Milliseconds until a plain date is over in a zone: its last second, 23:59:59 but for a change of clocks, is part of
 * it. `null` where nobody can say.
 */
export function leftOfDay(date: string | null, now: number, timeZone: string): number | null {
  const end = date === null ? null : dayEdge(date.slice(0, 10), "end", timeZone);
  return end === null ? null : end + 1000 - now;
}

/** On the calendar that offers' dates are written in. @throws RangeError for a locale that `Intl` doesn't take */
export function zoned(
  locale: string,
  parts: Intl.DateTimeFormatOptions,
  timeZone: string,
): Intl.DateTimeFormat {
  const options = { ...parts, calendar: "gregory" };
  try {
    return dateFormat(locale, { ...options, timeZone });
  } catch {
    return dateFormat(locale, { ...options, timeZone: "UTC" });
  }
}

const clockOf = (parts: readonly Intl.DateTimeFormatPart[]) =>
  `${partOf(parts, "hour")}:${partOf(parts, "minute")}`;

const partOf = (parts: readonly Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes) =>
  parts.find(found => found.type === type)?.value ?? "";
