import { z } from "zod";
import { addDays, addMonths, daysBetween } from "./plain-date.ts";

/** How far the dates of a copy lie from its original's: `by` may be negative. */
export const dateShiftSchema = z.object({
  by: z.int().min(-10_000).max(10_000),
  unit: z.enum(["days", "weeks", "months", "years"]),
});
export type DateShift = z.infer<typeof dateShiftSchema>;

export interface Dates {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/**
 * Both dates, moved together: what lies between them stays. Weeks, months and years keep the weekday (an offer that
 * began on a Monday begins on the Monday nearest to the same day); days are taken as they are asked for. What is no
 * date stays as it is. `null`: a date would leave the calendar (years 0001 to 9999).
 */
export function shiftDates(dates: Dates, shift: DateShift): Dates | null {
  const anchor = [dates.startDate, dates.endDate].find(
    (date): date is string => date !== null && addDays(date, 0) !== null,
  );
  if (anchor === undefined) return dates;
  const days = daysOf(anchor, shift);
  if (days === null) return null;
  const [startDate, endDate] = [moved(dates.startDate, days), moved(dates.endDate, days)];
  return startDate === undefined || endDate === undefined ? null : { startDate, endDate };
}

/** `undefined`: outside the calendar. */
function moved(date: string | null, days: number): string | null | undefined {
  if (date === null || addDays(date, 0) === null) return date;
  return addDays(date, days) ?? undefined;
}

function daysOf(date: string, { by, unit }: DateShift): number | null {
  if (unit === "days") return by;
  if (unit === "weeks") return by * 7;
  const later = addMonths(date, unit === "years" ? by * 12 : by);
  const days = later === null ? null : daysBetween(date, later);
  return days === null ? null : Math.round(days / 7) * 7;
}
