import { localDay } from "#shared/domain/local-day.ts";
import type { OfferForm } from "#shared/domain/offer.ts";

/** The moments of an offer's life that customers see something else in. */
export const moments = ["soon", "live", "last", "over"] as const;
export type Moment = (typeof moments)[number];

/** From its first to its last moment, milliseconds since 1970, UTC; `null`: it has no beginning, or no end. */
export interface Life {
  readonly start: number | null;
  readonly end: number | null;
}

type Dates = Pick<OfferForm, "startDate" | "endDate">;

export const lifeOf = ({ startDate, endDate }: Dates, timeZone: string): Life => ({
  start: startDate === null ? null : (localDay(startDate, timeZone)?.start ?? null),
  end: endDate === null ? null : (localDay(endDate, timeZone)?.end ?? null),
});

/** Where the offer stands at a time. Its last hours are the six before its end (CHANNELS.md, "Components and states"). */
export function momentAt({ start, end }: Life, now: number): Moment {
  if (end !== null && now > end) return "over";
  if (start !== null && now < start) return "soon";
  return end !== null && end - now < lastHours ? "last" : "live";
}

/** A time at which the offer stands there; `null` where it never does. `now` itself, where it is live then. */
export function timeOf(moment: Moment, { start, end }: Life, now: number): number | null {
  switch (moment) {
    case "soon":
      return start === null ? null : start - 3 * day;
    case "live":
      return momentAt({ start, end }, now) === "live" ? now : middleOf(start, end);
    case "last":
      return end === null ? null : Math.max(start ?? Number.NEGATIVE_INFINITY, end - 2 * hour);
    case "over":
      return end === null ? null : end + day;
  }
}

/** What the time's slider goes through: the life with some room at both ends, in whole steps. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

export function spanOf({ start, end }: Life, now: number): Span {
  const [first, last] = [start ?? (end ?? now) - 30 * day, end ?? (start ?? now) + 30 * day];
  const room = Math.max(2 * day, (Math.max(last, first) - first) * 0.2);
  const step = last - first > 21 * day ? hour : 10 * minute;
  const from = Math.floor((first - room) / hour) * hour;
  return { from, to: from + Math.ceil((Math.max(last, first) + room - from) / hour) * hour, step };
}

/** Where a time stands on the slider, between 0 and 1. */
export const shareOf = ({ from, to }: Span, time: number): number =>
  Math.min(1, Math.max(0, (time - from) / (to - from)));

function middleOf(start: number | null, end: number | null): number | null {
  if (start !== null && end !== null) return start + (end - start) / 2;
  if (start !== null) return start + 7 * day;
  return end === null ? null : end - 7 * day;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const lastHours = 6 * hour;
