import { dateFormat, numberFormat } from "#shared/domain/formatters.ts";
import { localDay } from "#shared/domain/local-day.ts";
import { formatDate } from "../../ui/format.ts";

/**
 * What a plain date means where it counts: its first or last second in the workspace's zone, and the same moment
 * in UTC. Zones are for showing only (SYNC.md W5); `null` for text that is no date, a zone nobody knows, and a day
 * that the zone skipped.
 *
 * e.g. `31 Dec 2025, 23:59:59 Chicago (1 Jan 05:59:59 UTC)`
 */
export function dayEdgeWords(
  date: string,
  edge: "start" | "end",
  timeZone: string,
  locale?: string,
): string | null {
  const day = localDay(date, timeZone);
  if (day === null || day.hours === 0) return null;
  const clock = edge === "start" ? day.startClock : day.endClock;
  const local = `${formatDate(date, locale)}, ${clock} ${cityOf(timeZone)}`;
  return isUtc(timeZone) ? local : `${local} (${utcWords(day[edge], locale)})`;
}

/** `This day has 23 hours: the clocks change.`; `null` for a day like any other. */
export function dayLengthWords(date: string, timeZone: string, locale?: string): string | null {
  const hours = localDay(date, timeZone)?.hours ?? 24;
  if (hours === 24 || hours === 0) return null;
  const number = numberFormat(locale, { maximumFractionDigits: 2 }).format(hours);
  return `This day has ${number} hours: the clocks change.`;
}

const isUtc = (timeZone: string): boolean => /^(Etc\/)?(UTC|GMT)$/.test(timeZone);

function cityOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}

/** Without the year: it is the same night. */
function utcWords(moment: number, locale?: string): string {
  const day = dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return `${day.format(moment)} ${new Date(moment).toISOString().slice(11, 19)} UTC`;
}
