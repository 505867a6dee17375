import { numberFormat } from "#shared/domain/formatters.ts";

/** What a number field's text says: a number, nothing, or a sentence why it is neither. */
export type TypedNumber =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a number as a person types it in their locale: `1,000` and `1000` in English, `1.000,5` in German. A
 * group mark in a place where it groups nothing is asked about rather than guessed: `1,5` is no 15.
 */
export function readTypedNumber(text: string, options: { whole: boolean; locale?: string }): TypedNumber {
  const { group, decimal } = marks(options.locale);
  const compact = text.replaceAll(/[\s\u00a0\u202f]/g, group.trim() === "" ? "" : " ").trim();
  if (compact === "") return { ok: true, value: null };
  const unsigned = compact.replace(/^[-\u2212+]/, "");
  const [whole = "", fraction = "", ...more] = unsigned.split(decimal);
  const digits = ungroup(whole, group);
  if (digits === null || more.length > 0 || !/^\d*$/.test(fraction) || digits + fraction === "") {
    return { ok: false, message: "Not a number." };
  }
  if (options.whole && /[1-9]/.test(fraction)) return { ok: false, message: "Only whole numbers." };
  const value = Number(`${digits || "0"}.${fraction || "0"}`);
  if (value > Number.MAX_SAFE_INTEGER) return { ok: false, message: "Too large a number." };
  const negative = /^[-\u2212]/.test(compact);
  return { ok: true, value: negative && value !== 0 ? -value : value };
}

/** As it stands in a field that isn't being typed in: grouped. */
export function groupedNumber(value: number | null, locale?: string): string {
  return value === null ? "" : numberFormat(locale, { maximumFractionDigits: 20 }).format(value);
}

/** As it stands in a field while it is being typed in: no group marks to type around. */
export function plainNumber(value: number | null, locale?: string): string {
  if (value === null) return "";
  return numberFormat(locale, { maximumFractionDigits: 20, useGrouping: false }).format(value);
}

/** Digits without their group marks; `null` if a mark stands where it groups no three digits. */
function ungroup(whole: string, group: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const [first = "", ...rest] = whole.split(group);
  const grouped = /^\d{1,3}$/.test(first) && rest.every(part => /^\d{3}$/.test(part));
  return grouped ? [first, ...rest].join("") : null;
}

function marks(locale?: string): { group: string; decimal: string } {
  const parts = numberFormat(locale, { useGrouping: true }).formatToParts(1234567.5);
  const find = (type: "group" | "decimal") => parts.find(part => part.type === type)?.value;
  return { group: find("group") ?? ",", decimal: find("decimal") ?? "." };
}
