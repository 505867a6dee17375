/** Making a formatter costs more than all else here: one for each zone. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormatter(timeZone);
  formatters.set(timeZone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch {
    return null;
  }
}

/** The last answer: rules ask once for each offer, and no zone's day begins within a minute. */
let last = { timeZone: "", minute: Number.NaN, date: "" };

/** The plain date that `now` (ms) is in a time zone; in UTC where the zone is not known. */
export function dateIn(timeZone: string, now: number): string {
  const minute = Math.floor(now / 60_000);
  if (last.timeZone !== timeZone || last.minute !== minute)
    last = { timeZone, minute, date: reckon(timeZone, now) };
  return last.date;
}

function reckon(timeZone: string, now: number): string {
  const date = new Date(now);
  const formatter = formatterOf(timeZone);
  if (formatter === null) return date.toISOString().slice(0, 10);
  const parts = formatter.formatToParts(date);
  const part = (type: string) => parts.find(each => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

export function isTimeZone(timeZone: string): boolean {
  return formatterOf(timeZone) !== null;
}
