/**
 * Calendar dates without a time or a zone, as text `YYYY-MM-DD` (SYNC.md W5), on the proleptic Gregorian calendar.
 * Years 0001 to 9999. Nothing here knows what day it is today.
 */
export function isPlainDate(text: string): boolean {
  return partsOf(text) !== null;
}

/** Whole days from `from` to `to`, negative if `to` is earlier; `null` unless both are dates. */
export function daysBetween(from: string, to: string): number | null {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === null || end === null ? null : end - start;
}

/** Negative if `a` is before `b`, 0 if they are the same day. Both must be dates. */
export function comparePlainDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same day and month `years` later; `null` where that day doesn't exist. */
export function sameDayYearsLater(date: string, years: number): string | null {
  const parts = partsOf(date);
  if (parts === null) return null;
  const later = `${String(parts.year + years).padStart(4, "0")}${date.slice(4)}`;
  return isPlainDate(later) ? later : null;
}

/** The plain date of a timestamp: its first ten characters count, its zone doesn't (SYNC.md W5). */
export function datePart(text: string): string {
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text) ? text.slice(0, 10) : text;
}

/** So many days later (or earlier); `null` where `date` is none, or the calendar ends before. */
export function addDays(date: string, days: number): string | null {
  const number = dayNumber(date);
  return number === null || !Number.isSafeInteger(days) ? null : dateOf(number + days);
}

/** The same day so many months later, in a shorter month its last one; `null` as above. */
export function addMonths(date: string, months: number): string | null {
  const parts = partsOf(date);
  if (parts === null || !Number.isSafeInteger(months)) return null;
  const month = parts.year * 12 + parts.month - 1 + months;
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  if (year < 1 || year > 9999) return null;
  return written(year, inYear, Math.min(parts.day, daysInMonth(year, inYear)));
}

/** `31 Dec 2025`, for sentences. Text that is no date comes back as it is. */
export function dateInWords(date: string): string {
  const parts = partsOf(date);
  return parts === null ? date : `${parts.day} ${monthNames[parts.month - 1] ?? ""} ${parts.year}`;
}

/** A count of days that grows by one a day (years begin in March, so that a leap day is the last); `null` if it is no date. */
function dayNumber(text: string): number | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const monthFromMarch = (parts.month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + parts.day - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear;
}

/** The date with this `dayNumber`; `null` outside the years 0001 to 9999. */
function dateOf(number: number): string | null {
  // 400 years have as many days each time.
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) return null;
  return written(year, month, ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}

const written = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

function partsOf(text: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
