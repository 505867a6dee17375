import { formatCount } from "../figures.ts";
import { localDay } from "../local-day.ts";
import type { OfferForm } from "../offer.ts";
import { dateInWords, daysBetween, isPlainDate, sameDayYearsLater } from "../plain-date.ts";
import type { Problem } from "../problem.ts";
import { error, those, warning } from "./say.ts";

/** When it runs. Dates are plain: no zone moves them (SYNC.md W5); what the workspace's zone makes of a day is said. */
export function scheduleRules(form: OfferForm, today: string, timeZone: string): Problem[] {
  const { startDate, endDate } = form;
  return those([
    startDate === null && error("startDate", "start-missing", "Add the day it starts."),
    ...(["startDate", "endDate"] as const).flatMap(field => dateRules(field, form[field])),
    startDate !== null && endDate !== null && orderRule(startDate, endDate),
    endDate !== null && pastRule(endDate, today),
    startDate !== null && clockRule("startDate", startDate, timeZone),
    endDate !== null && clockRule("endDate", endDate, timeZone),
  ]);
}

function dateRules(field: "startDate" | "endDate", date: string | null): (Problem | false)[] {
  if (date === null) return [];
  if (!isPlainDate(date)) {
    const reason = /^\d{4}-\d{2}-\d{2}$/.test(date) ? "does not exist" : "is not a date";
    return [error(field, "date-unreal", `“${date}” ${reason}. Write a day of the calendar like 2025-12-31.`)];
  }
  // Today's server takes no date before 1900; it is a year typed in part.
  return [
    date < "1900" &&
      warning(field, "date-early", `The year ${Number(date.slice(0, 4))} is long past. Check it.`),
  ];
}

function orderRule(start: string, end: string): Problem | null {
  const days = daysBetween(start, end);
  if (days === null || days >= 0) return null;
  const behind = days === -1 ? "a day" : formatCount(-days, "day");
  const meant = laterEnd(start, end, days);
  return error("endDate", "dates-backwards", `Ends ${behind} before it starts.`, {
    label: `Use ${dateInWords(meant)}`,
    value: meant,
  });
}

/** A year left at the last one is the usual slip; else the shortest offer there is. */
function laterEnd(start: string, end: string, days: number): string {
  const years = Number(start.slice(0, 4)) - Number(end.slice(0, 4));
  const sameYear = sameDayYearsLater(end, years);
  const next = sameYear !== null && sameYear >= start ? sameYear : sameDayYearsLater(end, years + 1);
  return days < -31 && next !== null ? next : start;
}

function pastRule(end: string, today: string): Problem | null {
  const days = daysBetween(today, end);
  if (days === null || days >= 0) return null;
  return warning("endDate", "end-past", `Ended on ${dateInWords(end)}, so nobody can redeem it any more.`);
}

/** Days that the zone's clocks skip, or begin late; a day that is merely longer or shorter is nothing to act on. */
function clockRule(field: "startDate" | "endDate", date: string, timeZone: string): Problem | null {
  const day = localDay(date, timeZone);
  if (day === null) return null;
  const zone = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  if (day.hours === 0) {
    return warning(
      field,
      "day-skipped",
      `There is no ${dateInWords(date)} in ${zone}: the calendar skips it.`,
    );
  }
  if (field === "endDate" || day.startClock === "00:00:00") return null;
  const begins = day.startClock.slice(0, 5);
  return warning(
    field,
    "midnight-missing",
    `There is no midnight in ${zone} that night: the clocks jump, and the day begins at ${begins}.`,
  );
}
