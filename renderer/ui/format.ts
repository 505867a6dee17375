import { dateFormat, numberFormat } from "#shared/domain/formatters.ts";

/**
 * Dates, times and amounts by `Intl` in the person's own locale. Plain dates (`YYYY-MM-DD`) are never shifted
 * by a zone (SYNC.md W5): they are read and written in UTC.
 */

/** `31 Dec 2025`; text that is no date is shown as it is (SYNC.md W3). */
export function formatDate(date: string, locale?: string): string {
  return inUtc(date, { day: "numeric", month: "short", year: "numeric" }, locale);
}

/** `31 Dec` in the year of `today`, else with the year: for columns. Both are plain dates. */
export function formatDay(date: string, today: string, locale?: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return sameYear ? inUtc(date, { day: "numeric", month: "short" }, locale) : formatDate(date, locale);
}

/** The clock time of an instant (ISO 8601) on this computer: `09:41:07`, or without seconds. */
export function formatTime(instant: string, seconds = false, locale?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return dateFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds && { second: "2-digit" }),
  }).format(at);
}

/** An instant on this computer: the time today, else the day with it. */
export function formatMoment(instant: string, now: Date, locale?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  if (at.toDateString() === now.toDateString()) return formatTime(instant, false, locale);
  const day = dateFormat(locale, { day: "numeric", month: "short" }).format(at);
  return `${day}, ${formatTime(instant, false, locale)}`;
}

/** `1,284`. */
export function formatCount(count: number, locale?: string): string {
  return numberFormat(locale).format(count);
}

/** `20%`, `$79`, `$4.50`, `12 points`: an amount in the unit of CONTRACT.md, `%` or a currency code. */
export function formatAmount(amount: number, unit: string | null, locale?: string): string {
  if (unit === "%") {
    return numberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(amount / 100);
  }
  const number = numberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
  if (unit === null) return number;
  if (!/^[A-Z]{3}$/.test(unit)) return `${number} ${unit}`;
  return numberFormat(locale, {
    style: "currency",
    currency: unit,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount);
}

/** What an offer gives, in a column's width; `null` where nothing is said yet. */
export function formatOfferValue(
  offer: { offerType: string | null; offerValue: number | null; offerValueUnit: string | null },
  locale?: string,
): string | null {
  if (offer.offerValue === null) {
    if (offer.offerType === "free_item") return "Free";
    return offer.offerType === "bogo" ? "2 for 1" : null;
  }
  return formatAmount(offer.offerValue, offer.offerValueUnit, locale);
}

/** `Chicago, UTC−6` for an IANA zone, with the offset it has at `now`. */
export function formatZone(timeZone: string, now: Date): string {
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  try {
    const parts = dateFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(now);
    const offset = parts.find(part => part.type === "timeZoneName")?.value.replace("GMT", "UTC");
    if (!offset || city === "UTC") return city;
    return `${city}, ${offset.replace("-", "\u2212")}`;
  } catch {
    return timeZone;
  }
}

/** Today as a plain date in a zone; a zone this computer does not know counts as UTC. */
export function todayIn(timeZone: string, now: Date): string {
  try {
    return dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
}

function inUtc(date: string, options: Intl.DateTimeFormatOptions, locale?: string): string {
  const at = /^\d{4}-\d{2}-\d{2}/.test(date) ? new Date(`${date.slice(0, 10)}T00:00:00Z`) : undefined;
  if (!at || Number.isNaN(at.getTime())) return date;
  return dateFormat(locale, { ...options, timeZone: "UTC" }).format(at);
}
