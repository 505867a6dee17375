import { dateFormat, numberFormat } from "../../domain/formatters.ts";
import { dayEdge } from "../../domain/local-day.ts";
import { writingLocale } from "../locale.ts";

/** `9:41 AM`, in a zone; UTC where `Intl` doesn't know it. */
export function timeText(moment: number, locale: string, timeZone: string): string {
  return zoned(locale, { hour: "numeric", minute: "2-digit" }, timeZone).format(moment);
}

/** `Nov 19`, in a zone. */
export function dateText(moment: number, locale: string, timeZone: string): string {
  return zoned(locale, { month: "short", day: "numeric" }, timeZone).format(moment);
}

/** `Mon, Nov 23`, in a zone. */
export function weekdayText(moment: number, locale: string, timeZone: string): string {
  return zoned(locale, { weekday: "short", month: "short", day: "numeric" }, timeZone).format(moment);
}

/** `Mon, Nov 23, 2026`, in a zone. */
export function fullDateText(moment: number, locale: string, timeZone: string): string {
  const parts = { weekday: "short", month: "short", day: "numeric", year: "numeric" } as const;
  return zoned(locale, parts, timeZone).format(moment);
}

/** What a clock at the till shows, its running seconds apart: `9:41` and `36`, in the language's digits. */
export interface ClockFace {
  readonly time: string;
  readonly seconds: string;
}

export function clockFace(moment: number, locale: string, timeZone: string): ClockFace {
  const format = zoned(locale, { hour: "numeric", minute: "2-digit", second: "2-digit" }, timeZone);
  const parts = format.formatToParts(moment);
  const part = (type: string) => parts.find(found => found.type === type)?.value ?? "";
  return { time: `${part("hour")}:${part("minute")}`, seconds: part("second") };
}

/** `02:18:24`, in the language's digits: hours may be more than a day's. */
export function spanText(milliseconds: number, locale: string): string {
  const two = numberFormat(writingLocale(locale), { minimumIntegerDigits: 2, useGrouping: false });
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => two.format(part))
    .join(":");
}

/** Milliseconds until a plain date is over in a zone; `null` where nobody can say. */
export function leftOfDay(date: string | null, now: number, timeZone: string): number | null {
  const end = date === null ? null : dayEdge(date.slice(0, 10), "end", timeZone);
  return end === null ? null : end + 1000 - now;
}

function zoned(locale: string, parts: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const options = { ...parts, calendar: "gregory" };
  const written = writingLocale(locale);
  try {
    return dateFormat(written, { ...options, timeZone });
  } catch {
    return dateFormat(written, { ...options, timeZone: "UTC" });
  }
}
