import { offsetAt } from "#shared/domain/local-day.ts";

/** What clocks of a zone show at a moment, as a date and time field has it: `2025-12-18T10:24`. */
export function wallClock(moment: number, timeZone: string): string {
  const wall = new Date(moment + (offsetAt(moment, timeZone) ?? 0));
  return Number.isNaN(wall.getTime()) ? "" : wall.toISOString().slice(0, 16);
}

/**
 * The moment at which clocks of a zone show this; `null` for text that is no time. Where clocks show it twice, or never
 * since they are put forward then, one of the moments beside it.
 */
export function momentOf(text: string, timeZone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const wall = Date.parse(`${text.slice(0, 16)}:00Z`);
  if (Number.isNaN(wall)) return null;
  const near = wall - (offsetAt(wall, timeZone) ?? 0);
  return wall - (offsetAt(near, timeZone) ?? 0);
}
