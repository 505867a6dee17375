import { formatDate } from "../../ui/format.ts";

/**
 * What a plain date means where it counts: its first or last second in the workspace's zone, and the same moment
 * in UTC. Zones are for showing only (SYNC.md W5); `null` for text that is no date or a zone nobody knows.
 *
 * e.g. `31 Dec 2025, 23:59:59 Chicago (1 Jan 05:59:59 UTC)`
 */
export function dayEdgeWords(
  date: string,
  edge: "start" | "end",
  timeZone: string,
  locale?: string,
): string | null {
  const at = dayEdge(date, edge, timeZone);
  if (!at) return null;
  const local = `${formatDate(date, locale)}, ${clock[edge]} ${cityOf(timeZone)}`;
  return isUtc(timeZone) ? local : `${local} (${utcWords(at, locale)})`;
}

/** The instant of a day's first (00:00:00) or last second (23:59:59) in a zone. */
export function dayEdge(date: string, edge: "start" | "end", timeZone: string): Date | null {
  const wall = Date.parse(`${date}T${clock[edge]}Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(wall)) return null;
  if (new Date(wall).toISOString().slice(0, 10) !== date) return null;
  const first = offsetAt(wall, timeZone);
  if (first === null) return null;
  /* The offset on the other side of a change of clocks may differ: ask again at the moment found. */
  const second = offsetAt(wall - first, timeZone) ?? first;
  return new Date(wall - second);
}

const clock = { start: "00:00:00", end: "23:59:59" } as const;

const isUtc = (timeZone: string): boolean => /^(Etc\/)?(UTC|GMT)$/.test(timeZone);

function cityOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number | null {
  try {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    }).formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(each => each.type === type)?.value ?? "";
    const year = part("year").padStart(4, "0");
    const wall = `${year}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
    return Date.parse(wall) - instant;
  } catch {
    return null;
  }
}

/** Without the year: it is the same night. */
function utcWords(at: Date, locale?: string): string {
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(at);
  return `${day} ${at.toISOString().slice(11, 19)} UTC`;
}
