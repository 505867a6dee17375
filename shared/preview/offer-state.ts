import { numberFormat, relativeTimeFormat } from "../domain/formatters.ts";
import type { OfferForm } from "../domain/offer.ts";
import { type Day, dayAt, formatDay, formatSpan, parseDay } from "./plain-date.ts";
import { isolated, isolatedFigures } from "./plain-text.ts";
import { groupOf, limitOf, type Standing, type StandingFacts, standingOf } from "./standing.ts";
import { leftOfDay, spanText } from "./times.ts";
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

export interface StateContext extends StandingFacts {
  readonly form: StandingFacts["form"] &
    Pick<OfferForm, "totalUsageLimit"> &
    Partial<Pick<OfferForm, "exclusiveGroup" | "targetAudience">>;
  readonly locale: string;
}

/** Words and figures that tell a state. */
export interface StateTold {
  readonly state: PreviewState;
  readonly chip: string | null;
  readonly date: string | null;
  readonly span: string | null;
  readonly countdown: Countdown | null;
}

export function tellState(context: StateContext, say: Say): StateTold {
  const time = timeOf(context);
  const standing = standingOf(context);
  const state = stateOf(standing, time);
  const countdown = state === "last" ? countdownOf(time, say) : null;
  const told = { state, span: null, countdown };
  switch (standing) {
    case "soon":
      return { ...told, ...soonWords(time, say) };
    case "ended":
      return { ...told, ...endedWords(time, say) };
    case "gone":
      return { ...told, ...goneWords(context, say) };
    case "used":
      return { ...told, chip: say("state.used"), date: say("state.used.note") };
    case "audience":
      return { ...told, ...notForYou(context, say) };
    case "open": {
      const chip = countdown && say("state.last", { time: isolatedFigures(countdown.clock) });
      return { ...told, chip, date: endWords(time, say), span: state === "last" ? null : spanOf(time, say) };
    }
  }
}

interface Time {
  readonly locale: string;
  readonly today: Day;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Milliseconds until the last second of the last day is over; `null`: nobody knows. */
  readonly left: number | null;
}

function timeOf({ form, locale, timeZone, now }: StateContext): Time {
  return {
    locale,
    today: dayAt(now, timeZone),
    start: parseDay(form.startDate),
    end: parseDay(form.endDate),
    left: leftOfDay(form.endDate, now, timeZone),
  };
}

function stateOf(standing: Standing, { today, end, left }: Time): PreviewState {
  if (standing !== "open") return states[standing];
  return end === today && left !== null && left <= day ? "last" : "active";
}

const states = {
  soon: "soon",
  ended: "expired",
  audience: "ineligible",
  gone: "sold",
  used: "sold",
} as const satisfies Record<Exclude<Standing, "open">, PreviewState>;

/** Only below six hours, and only towards an end that is known to the second. */
function countdownOf({ left, locale }: Time, say: Say): Countdown | null {
  if (left === null || left >= 6 * hour) return null;
  const minutes = Math.max(0, Math.floor(left / 60_000));
  return {
    clock: spanText(left, locale),
    spoken: say("state.last", { time: spanOfTime(Math.floor(minutes / 60), minutes % 60, locale) }),
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

function goneWords({ form }: StateContext, say: Say): Words {
  const count = limitOf(form.totalUsageLimit);
  const date = count === null ? say("state.sold.note.plain") : say("state.sold.note", { count });
  return { chip: say("state.sold"), date };
}

function notForYou({ form, locale }: StateContext, say: Say): Words {
  const who = groupOf(form, locale);
  const chip = who === null ? say("state.ineligible.plain") : say("state.ineligible", { who: isolated(who) });
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
  relativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");

const hour = 3_600_000;
const day = 24 * hour;
