import { periodFields, usagePeriods } from "#shared/domain/controls.ts";
import type { ControlFields } from "#shared/domain/offer.ts";
import { dayRuns, readWindow, type Weekday } from "#shared/domain/time-window.ts";
import { formatCount } from "../../ui/format.ts";

/**
 * When, where, how often and for whom, in one line: `Mon–Fri 9:00–17:00, at 3 of 12 places, once a day a customer`.
 * `places`: how many the merchant has; `null` where that isn't known.
 */
export function controlsInWords(form: ControlFields, places: number | null, locale?: string): string | null {
  const parts = [
    ...form.redemptionHours.map(text => windowInWords(text, locale)),
    placesInWords(form.redemptionPlaces.length, places),
    usesInWords(form, locale),
    form.exclusiveGroup !== null && `only for ${form.exclusiveGroup}`,
  ];
  return parts.filter(Boolean).join(", ") || null;
}

/** `Mon–Fri 9:00–17:00`; what cannot be read is shown as it is. */
function windowInWords(text: string, locale: string | undefined): string {
  const window = readWindow(text);
  if (!window.ok) return text;
  const { days, from, to } = window.value;
  const run = (each: readonly Weekday[]) =>
    each.length > 2
      ? `${dayName(each[0], locale)}–${dayName(each.at(-1), locale)}`
      : each.map(day => dayName(day, locale)).join(", ");
  const when = days.length === 7 ? "Every day" : dayRuns(days).map(run).join(", ");
  return `${when} ${clock(from)}–${clock(to)}`;
}

/** Short, as the locale has it. */
export function dayName(day: Weekday | undefined, locale?: string): string {
  const number = day === undefined ? 0 : order.indexOf(day);
  // 5 January 2026 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(
    Date.UTC(2026, 0, 5 + number),
  );
}

const order: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const clock = (time: string): string => time.replace(/^0(\d)/, "$1");

function placesInWords(chosen: number, all: number | null): string | null {
  if (chosen === 0) return null;
  if (all !== null && all >= chosen) return `at ${formatCount(chosen)} of ${formatCount(all)} places`;
  return chosen === 1 ? "at 1 place" : `at ${formatCount(chosen)} places`;
}

function usesInWords(form: ControlFields, locale: string | undefined): string | null {
  const limits = usagePeriods.flatMap(period => {
    const uses = form[periodFields[period]];
    return uses === null ? [] : [`${times(uses, locale)} a ${period}`];
  });
  return limits.length === 0 ? null : `${limits.join(" and ")} a customer`;
}

function times(count: number, locale: string | undefined): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${formatCount(count, locale)} times`;
}
