import { z } from "zod";
import { fail, ok, type Result } from "./result.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** `HH:MM` of a day of 24 hours; `24:00` is its end. The merchant's clock, as the offer's dates are its days. */
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** When a customer may redeem: on these days, from one time to another. */
export const timeWindowSchema = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1),
  from: clockTime,
  to: clockTime,
});
export type TimeWindow = z.infer<typeof timeWindowSchema>;

/** The one text of a window, `mon-fri 09:00-17:00`: days in the week's order, three or more in a row as a range. */
export function formatWindow({ days, from, to }: TimeWindow): string {
  return `${daysText(days)} ${from}-${to}`;
}

/** Runs of days in the week's order, each with its first and last. */
export function dayRuns(days: readonly Weekday[]): readonly (readonly Weekday[])[] {
  const runs: Weekday[][] = [];
  for (const [index, day] of weekdays.entries()) {
    if (!days.includes(day)) continue;
    const before = weekdays[index - 1];
    const last = runs.at(-1);
    if (last !== undefined && before !== undefined && last.at(-1) === before) last.push(day);
    else runs.push([day]);
  }
  return runs;
}

/**
 * Reads a window as people write it: `Mon–Fri 9:00–17:00`, `sat,sun 10:00-24:00`, `daily 8:00-20:00`. What ends before
 * it starts is read too: the rules say so.
 */
export function readWindow(text: string): Result<TimeWindow> {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[–—-]\s*/g, "-")
    .replaceAll(/\s*,\s*/g, ",");
  const [, daysWord = "", from = "", to = ""] = /^(\S+)\s+(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(plain) ?? [];
  const days = readDays(daysWord);
  const read = timeWindowSchema.safeParse({ days, from: from.padStart(5, "0"), to: to.padStart(5, "0") });
  if (read.success) return ok(read.data);
  return fail("hours", `“${shorten(text)}” is no days and hours. Write them like mon-fri 09:00-17:00.`);
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

export const endsBeforeItStarts = ({ from, to }: TimeWindow): boolean => minutesOf(to) <= minutesOf(from);

/** True if there is a minute of the week in both. */
export function overlap(a: TimeWindow, b: TimeWindow): boolean {
  if (endsBeforeItStarts(a) || endsBeforeItStarts(b)) return false;
  const sameDay = a.days.some(day => b.days.includes(day));
  return sameDay && minutesOf(a.from) < minutesOf(b.to) && minutesOf(b.from) < minutesOf(a.to);
}

function daysText(days: readonly Weekday[]): string {
  return dayRuns(days)
    .map(run => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(",")))
    .join(",");
}

/** In the week's order; a range may go over its end (`fri-mon`). Empty where a word is no day. */
function readDays(text: string): Weekday[] {
  if (text === "daily") return [...weekdays];
  const chosen = new Set<Weekday>();
  for (const part of text.split(",")) {
    const [first, last = first, ...more] = part.split("-").map(dayNamed);
    if (!first || !last || more.length > 0) return [];
    const start = weekdays.indexOf(first);
    const count = ((weekdays.indexOf(last) - start + 7) % 7) + 1;
    for (let step = 0; step < count; step += 1) {
      const day = weekdays[(start + step) % 7];
      if (day !== undefined) chosen.add(day);
    }
  }
  return weekdays.filter(day => chosen.has(day));
}

/** `mon`, `Monday`, `thurs`. */
function dayNamed(text: string): Weekday | undefined {
  return weekdays.find(day => text.startsWith(day) && longDays[day].startsWith(text));
}

const longDays: Readonly<Record<Weekday, string>> = {
  mon: "monday",
  tue: "tuesday",
  wed: "wednesday",
  thu: "thursday",
  fri: "friday",
  sat: "saturday",
  sun: "sunday",
};

const shorten = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
