import { dateFormat } from "./formatters.ts";
import { daysBetween } from "./plain-date.ts";
import { remembering } from "./remembering.ts";

/**
 * A calendar day in a zone, as moments. Days follow each other without a gap and without an overlap, whatever the
 * clocks do: a day begins where the one before it ends. Zones are for showing only (SYNC.md W5).
 */
export interface LocalDay {
  /** The first moment of the day; milliseconds since 1970, UTC. */
  readonly start: number;
  /** The first moment of its last second. Before `start` where the zone skipped the day. */
  readonly end: number;
  /** 24, but for a change of clocks: 23, 25, 23.5, …; 0 where the zone skipped the day. */
  readonly hours: number;
  /** What the clocks show then, `HH:MM:SS`: 00:00:00 and 23:59:59, but for a change of clocks at midnight. */
  readonly startClock: string;
  readonly endClock: string;
}

/**
 * `null` for text that is no date, and for a zone that this computer doesn't know. Offers share few days, and `Intl` is
 * slow: a hundred offers judged cost as much as one that is asked anew.
 */
export const localDay: (date: string, timeZone: string) => LocalDay | null = remembering(
  (date, timeZone) => `${timeZone} ${date}`,
  askedOfIntl,
  // About ten years of days; a workspace has seldom more.
  4096,
);

function askedOfIntl(date: string, timeZone: string): LocalDay | null {
  const day = daysBetween(epoch, date);
  if (day === null || offsetAt(0, timeZone) === null) return null;
  const start = midnight(day, timeZone);
  const next = midnight(day + 1, timeZone);
  return {
    start,
    end: next - second,
    hours: (next - start) / hour,
    startClock: clockAt(start, timeZone),
    endClock: clockAt(next - second, timeZone),
  };
}

/** The moment of a day's edge; `null` where there is none to name: no date, no such zone, or a day the zone skipped. */
export function dayEdge(date: string, edge: "start" | "end", timeZone: string): number | null {
  const day = localDay(date, timeZone);
  return day === null || day.hours === 0 ? null : day[edge];
}

/** Milliseconds that a zone's clocks are ahead of UTC at a moment; `null` for a zone nobody knows. */
export function offsetAt(moment: number, timeZone: string): number | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  const name = format.formatToParts(moment).find(part => part.type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(name) ?? [];
  const ahead =
    Number(hours ?? 0) * hour + Number(minutes ?? 0) * 60 * second + Number(seconds ?? 0) * second;
  return sign === "-" ? -ahead : ahead;
}

/**
 * The last moment at which the clocks come to 00:00:00 of a day, or past it. Clocks change at most once in the day
 * around it; where they don't, two questions to `Intl` are enough.
 */
function midnight(day: number, timeZone: string): number {
  const wall = day * dayLength;
  const [from, to] = [wall - reach, wall + reach];
  const before = offsetAt(from, timeZone) ?? 0;
  const after = offsetAt(to, timeZone) ?? 0;
  if (before === after) return wall - before;
  const change = changeBetween(from, to, before, timeZone);
  // Clocks set back from past midnight to the day before come to it twice: the last time counts.
  return wall - after > change ? wall - after : Math.min(change, wall - before);
}

/** The moment (to the second) between `from` and `to` from which the offset is no longer `before`. */
function changeBetween(from: number, to: number, before: number, timeZone: string): number {
  let [low, high] = [from / second, to / second];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * second, timeZone) === before) low = middle;
    else high = middle;
  }
  return high * second;
}

function clockAt(moment: number, timeZone: string): string {
  const wall = moment + (offsetAt(moment, timeZone) ?? 0);
  const seconds = Math.floor((((wall % dayLength) + dayLength) % dayLength) / second);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => String(part).padStart(2, "0"))
    .join(":");
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return dateFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  } catch {
    return null;
  }
}

const epoch = "1970-01-01";
const second = 1000;
const hour = 3_600_000;
const dayLength = 24 * hour;
/** No zone has ever been farther from UTC. */
const reach = 16 * hour;
