import { daysBetween } from "#shared/domain/plain-date.ts";

const dayMs = 86_400_000;

/** An instant in milliseconds since 1970 as the server prints it: no fraction where there is none. */
export function timeText(instant: number): string {
  const days = Math.floor(instant / dayMs);
  const ms = instant - days * dayMs;
  const time = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1_000) % 60];
  const fraction = ms % 1_000 === 0 ? "" : `.${padded(ms % 1_000, 3)}`;
  return `${dateOfDay(days)}T${time.map(part => padded(part, 2)).join(":")}${fraction}Z`;
}

/** The instant that a date or timestamp of the wire names; without a zone it means UTC. Expects checked text. */
export function instantOf(text: string): number {
  const days = daysBetween("1970-01-01", text.slice(0, 10)) ?? 0;
  const match = /T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?.*?(?:([+-])(\d\d):(\d\d))?Z?$/.exec(text);
  if (!match) return days * dayMs;
  const [, hours, minutes, seconds = 0, fraction = "0", sign, zoneHours = 0, zoneMinutes = 0] = match;
  const time = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000;
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return days * dayMs + time + Number(fraction.padEnd(3, "0")) - zone;
}

/** The calendar date of an instant in a zone (IANA name), `YYYY-MM-DD`. */
export function dateIn(zone: string, instant: number): string {
  if (zone === "UTC") return dateOfDay(Math.floor(instant / dayMs));
  const known = formats.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  formats.set(zone, known);
  return known.format(instant);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days since 1970 as a date: eras of 400 years, whose years begin in March (Howard Hinnant's civil_from_days). */
function dateOfDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapless = dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524);
  const yearOfEra = Math.floor((leapless - Math.floor(dayOfEra / 146_096)) / 365);
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
