import { daysBetween } from "./plain-date.ts";

const pattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:Z|([+-])(\d{2}):?(\d{2}))?$/;

/** ms since the epoch of a time as servers write it (ISO 8601; UTC where it names no zone); `null` if it is none. */
export function instantOf(text: string): number | null {
  const parts = pattern.exec(text);
  const days = parts === null ? null : daysBetween("1970-01-01", parts[1] ?? "");
  if (parts === null || days === null) return null;
  const [hours, minutes, seconds] = [parts[2], parts[3], parts[4]].map(Number);
  const fraction = Number(`0.${parts[5] ?? "0"}`);
  const ahead = (parts[6] === "-" ? -1 : 1) * (Number(parts[7] ?? 0) * 60 + Number(parts[8] ?? 0));
  const inDay = ((hours ?? 0) * 60 + (minutes ?? 0) - ahead) * 60 + (seconds ?? 0);
  return days * 86_400_000 + inDay * 1000 + Math.round(fraction * 1000);
}
