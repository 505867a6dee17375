import { isPlainDate } from "#shared/domain/plain-date.ts";

/** What a date field's text says: a day `YYYY-MM-DD`, nothing, or a sentence why it is neither. */
export type TypedDate =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly message: string };

interface Reading {
  /** `YYYY-MM-DD`: what `+7` and a day without a year start from. */
  readonly today: string;
  readonly locale?: string;
}

/**
 * Reads a day as a person types it: `2025-12-31`, `31.12.2025` or `12/31/2025` in the order of their locale, `31 Dec`,
 * `today`, `+7`. A day without a year is the next there is.
 */
export function readTypedDate(text: string, reading: Reading): TypedDate {
  const typed = text.trim();
  if (typed === "") return { ok: true, value: null };
  const value =
    asIso(typed) ?? asWord(typed, reading) ?? asNumbers(typed, reading) ?? asMonth(typed, reading);
  if (value === null) return { ok: false, message: `“${typed}” is not a date. Write it like 2025-12-31.` };
  if (isPlainDate(value)) return { ok: true, value };
  return { ok: false, message: `“${typed}” does not exist.` };
}

/** Whether a text is a whole date already, so that it can be kept while it is still being typed. */
export const isWholeDate = (text: string): boolean => isPlainDate(text.trim()) && text.trim() >= "1000";

/** So many days later, or earlier; the same text where it is no date. */
export function shiftedDay(date: string, days: number): string {
  const later = isPlainDate(date) ? plain(utc(date) + days * dayLength) : date;
  return isPlainDate(later) ? later : date;
}

function asIso(typed: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(typed) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : null;
}

function asWord(typed: string, { today }: Reading): string | null {
  const days = namedDays.get(typed.toLowerCase());
  if (days !== undefined) return shiftedDay(today, days);
  const [, sign, count, unit] = /^([+-])(\d{1,4})\s*([dw]?)$/i.exec(typed) ?? [];
  if (!sign || !count) return null;
  const length = Number(count) * (unit?.toLowerCase() === "w" ? 7 : 1);
  return shiftedDay(today, sign === "-" ? -length : length);
}

const namedDays = new Map([
  ["today", 0],
  ["tomorrow", 1],
  ["yesterday", -1],
]);

/** Figures with a mark between them, in the locale's order; a year of two figures is of this century. */
function asNumbers(typed: string, reading: Reading): string | null {
  const [, first = "", second = "", third] =
    /^(\d{1,2})[./\s-](\d{1,2})(?:[./\s-]\s*(\d{4}|\d{2})?)?$/.exec(typed) ?? [];
  if (first === "") return null;
  const [day, month] = dayComesFirst(reading.locale) ? [first, second] : [second, first];
  return dated(third, Number(month), Number(day), reading.today);
}

/** A month by its name or its beginning, in the person's language or in English. */
function asMonth(typed: string, reading: Reading): string | null {
  const words = typed.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const names = words.filter(word => /\p{L}{3,}/u.test(word) && word !== "de" && word !== "of");
  const numbers = words.filter(word => /^\d+$/.test(word));
  const [day, year] = numbers[0]?.length === 4 ? [numbers[1], numbers[0]] : [numbers[0], numbers[1]];
  const month = names.length === 1 && names[0] ? monthNamed(names[0], reading.locale) : null;
  if (month === null || day === undefined || numbers.length > 2) return null;
  return dated(year, month, Number(day), reading.today);
}

/** Some languages write a month otherwise beside a day. */
function monthNamed(name: string, locale?: string): number | null {
  for (const language of [locale, "en"]) {
    for (const beside of [{}, { day: "numeric" }] as const) {
      const utcMonth = { ...beside, month: "long", timeZone: "UTC", calendar: "gregory" } as const;
      const format = new Intl.DateTimeFormat(language, utcMonth);
      const nameOf = (month: number) =>
        format.formatToParts(Date.UTC(2025, month - 1, 15)).find(({ type }) => type === "month")?.value ?? "";
      const found = months.find(month => nameOf(month).toLowerCase().startsWith(name));
      if (found !== undefined) return found;
    }
  }
  return null;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function dated(year: string | undefined, month: number, day: number, today: string): string {
  const inYear = (of: number) =>
    [String(of).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  if (year !== undefined) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  return inYear(thisYear) < today ? inYear(thisYear + 1) : inYear(thisYear);
}

function dayComesFirst(locale?: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric" }).formatToParts();
  return parts.findIndex(({ type }) => type === "day") < parts.findIndex(({ type }) => type === "month");
}

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const plain = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const dayLength = 86_400_000;
