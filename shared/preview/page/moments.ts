import { dayEdge } from "../../domain/local-day.ts";
import type { PreviewSource } from "../source.ts";

const hour = 3_600_000;
const day = 24 * hour;

export interface Moment {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The moments of an offer's life that look different; those that its dates don't tell are left out. */
export function momentsOf({ form, timeZone }: PreviewSource, now: number): readonly Moment[] {
  const [start, end] = [edgeOf(form.startDate, "start", timeZone), edgeOf(form.endDate, "end", timeZone)];
  const running = isWithin(now, start, end) ? now : (start ?? (end === null ? now : end - day)) + hour;
  return [
    ...(start === null ? [] : [{ name: "Before", at: start - 3 * day }]),
    { name: "Running", at: running },
    ...(end === null ? [] : [{ name: "Last hours", at: end - 2 * hour }]),
    ...(end === null ? [] : [{ name: "Ended", at: end + day }]),
  ];
}

/** From when to when the time can be moved: a week beyond both ends. */
export function spanOf(source: PreviewSource, now: number): { readonly from: number; readonly to: number } {
  const moments = [now, ...momentsOf(source, now).map(({ at }) => at)];
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  return { from: from - 7 * day, to: to + 7 * day };
}

/** The first ten characters of a date count (SYNC.md W5). */
const edgeOf = (date: string | null, edge: "start" | "end", timeZone: string): number | null =>
  date === null ? null : dayEdge(date.slice(0, 10), edge, timeZone);

const isWithin = (now: number, start: number | null, end: number | null): boolean =>
  (start === null || now >= start) && (end === null || now <= end);
