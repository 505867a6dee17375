import { formatDay } from "../../ui/format.ts";

/** Pixels of a letter of a date in the list's 13 px, digits all as wide as the widest; a letter of a square script has its square. */
const letter = 7.5;
const square = 13;
const least = 50;

/** Pixels that the longest day of a column needs, with its year or without, in the person's locale. */
export function dayWidth(withYears: boolean, locale?: string): number {
  const today = withYears ? "2026-01-01" : "2027-01-01";
  const widths = months.map(month => widthOf(formatDay(`2027-${month}-28`, today, locale)));
  return Math.max(least, Math.ceil(Math.max(...widths)));
}

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));

const widthOf = (day: string): number =>
  Array.from(day).reduce((sum, each) => sum + (each >= "\u2e80" ? square : letter), 0);
