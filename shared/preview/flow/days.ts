import { dayAt, formatDay, parseDay } from "../plain-date.ts";
import type { Scene } from "../scene.ts";

type Facts = Pick<Scene, "form" | "now" | "offer" | "timeZone">;

/** The offer's last day as it is written beside the scene's; `null`: it has none. */
export const lastDayText = (facts: Facts): string | null => dayText(facts, "endDate");

/** The last day, once it is over: before that nobody can say that it ended then. */
export function pastEndText(facts: Facts): string | null {
  const end = parseDay(facts.form.endDate);
  return end !== null && end < todayOf(facts) ? lastDayText(facts) : null;
}

/** The first day, while it is to come. */
export function futureStartText(facts: Facts): string | null {
  const start = parseDay(facts.form.startDate);
  return start !== null && start > todayOf(facts) ? dayText(facts, "startDate") : null;
}

const todayOf = ({ now, timeZone }: Facts) => dayAt(now, timeZone);

function dayText(facts: Facts, field: "startDate" | "endDate"): string | null {
  const day = parseDay(facts.form[field]);
  return day === null ? null : formatDay(day, todayOf(facts), facts.offer.locale);
}
