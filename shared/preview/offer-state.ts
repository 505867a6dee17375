import { numberFormat } from "../domain/formatters.ts";
import { dayEdge } from "../domain/local-day.ts";
import { type Day, dayAt, formatDay, formatSpan, parseDay } from "./plain-date.ts";
import type { Say } from "./wording.ts";

/** What an offer is for one customer at one moment (design/CHANNELS.md, "Components and states"). */
export const previewStates = ["active", "soon", "last", "expired", "sold", "ineligible"] as const;
export type PreviewState = (typeof previewStates)[number];

/** The time that is left in the last hours of an offer. */
export interface Countdown {
  /** `02:41:08`, in the digits of the language. */
  readonly clock: string;
  /** The same to the minute, in words: said aloud, so that nobody hears every second. */
  readonly spoken: string;
  /** Of the last day, from 1 (it begins) to 0 (it is over). */
  readonly share: number;
}

export interface StateFields {
  readonly status: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly totalUsageLimit: number | null;
  readonly exclusiveGroup?: string | null;
}

export interface StateContext {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
  readonly inAudience: boolean;
  /** `null`: nobody knows, or as often as they like. */
  readonly usesLeft: number | null;
  readonly soldOut: boolean;
}

/** Words and figures that tell a state. */
export interface StateTold {
  readonly state: PreviewState;
  readonly chip: string | null;
  readonly date: string | null;
  readonly span: string | null;
  readonly countdown: Countdown | null;
}

export function tellState(form: StateFields, context: StateContext, say: Say): StateTold {
  const time = timeOf(form, context);
  const state = stateOf(form.status, time, context);
  const countdown = state === "last" ? countdownOf(time, context, say) : null;
  const told = { state, span: null, countdown };
  if (state === "soon") return { ...told, ...soonWords(time, say) };
  if (state === "expired") return { ...told, ...endedWords(time, say) };
  if (state === "sold") return { ...told, ...soldWords(form.totalUsageLimit, context, say) };
  if (state === "ineligible") return { ...told, ...notForYou(form.exclusiveGroup ?? null, say) };
  const chip = countdown && say("state.last", { time: isolated(countdown.clock) });
  return { ...told, chip, date: endWords(time, say), span: state === "last" ? null : spanOf(time, say) };
}

interface Time {
  readonly locale: string;
  readonly now: number;
  readonly today: Day;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Milliseconds until the last second of the last day is over. */
  readonly left: number | null;
}

function timeOf(form: StateFields, { locale, timeZone, now }: StateContext): Time {
  const endsAt = form.endDate === null ? null : dayEdge(form.endDate.slice(0, 10), "end", timeZone);
  return {
    locale,
    now,
    today: dayAt(now, timeZone),
    start: parseDay(form.startDate),
    end: parseDay(form.endDate),
    left: endsAt === null ? null : endsAt - now,
  };
}

/**
 * An offer runs from its first to its last day, both included; a server may also call one expired. What nobody can use
 * any more comes before whom it is for, and whether it is for them before when it opens.
 */
function stateOf(status: string | null, time: Time, context: StateContext): PreviewState {
  const { today, start, end, left } = time;
  if (status === "expired" || (end !== null && end < today)) return "expired";
  if (!context.inAudience) return "ineligible";
  if (start !== null && start > today) return "soon";
  if (context.soldOut || context.usesLeft === 0) return "sold";
  return end === today && left !== null && left <= day ? "last" : "active";
}

/** Only below six hours, and only towards an end that is known to the second. */
function countdownOf({ left, locale }: Time, { now }: StateContext, say: Say): Countdown | null {
  if (left === null || left >= 6 * hour || !Number.isFinite(now)) return null;
  const seconds = Math.max(0, Math.floor(left / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = numberFormat(locale, { minimumIntegerDigits: 2 });
  const [hours = 0, minutes = 0] = parts;
  return {
    clock: parts.map(part => two.format(part)).join(":"),
    spoken: say("state.last", { time: spanOfTime(hours, minutes, locale) }),
    share: Math.min(1, Math.max(0, left / day)),
  };
}

function spanOfTime(hours: number, minutes: number, locale: string): string {
  const unit = (name: "hour" | "minute", count: number) =>
    numberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" }).format(count);
  return hours === 0 ? unit("minute", minutes) : `${unit("hour", hours)} ${unit("minute", minutes)}`;
}

type Words = Pick<StateTold, "chip" | "date">;

function soonWords({ start, today, locale }: Time, say: Say): Words {
  if (start === null) return { chip: null, date: null };
  return {
    chip: say("state.soon", { when: inDays(start - today, locale) }),
    date: say("state.soon.from", { when: formatDay(start, today, locale) }),
  };
}

/** A server's word may come before the last day: then no date says when it ended. */
function endedWords({ end, today, locale }: Time, say: Say): Words {
  const isPast = end !== null && end < today;
  const chip = isPast
    ? say("state.expired", { when: formatDay(end, today, locale) })
    : say("state.expired.plain");
  return { chip, date: say("state.expired.note") };
}

/** All uses of all customers, or all of this one's own: the second is only said where the first is not so. */
function soldWords(limit: number | null, { soldOut }: StateContext, say: Say): Words {
  if (!soldOut) return { chip: say("state.used"), date: say("state.used.note") };
  const date = limit === null ? say("state.sold.note.plain") : say("state.sold.note", { count: limit });
  return { chip: say("state.sold"), date };
}

function notForYou(group: string | null, say: Say): Words {
  const who = group?.trim();
  const chip = who ? say("state.ineligible", { who }) : say("state.ineligible.plain");
  return { chip, date: say("state.ineligible.note") };
}

function endWords({ end, today, locale }: Time, say: Say): string | null {
  if (end === null) return null;
  return end === today
    ? say("state.active.today")
    : say("state.active", { when: formatDay(end, today, locale) });
}

function spanOf({ start, end, today, locale }: Time, say: Say): string | null {
  if (end === null) return null;
  if (start !== null) return formatSpan(start, end, today, locale);
  return say("state.until", { when: formatDay(end, today, locale) });
}

const inDays = (days: number, locale: string) =>
  new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");

/** A clock runs from left to right in every text. */
const isolated = (text: string) => `\u2066${text}\u2069`;

const hour = 3_600_000;
const day = 24 * hour;
