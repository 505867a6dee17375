import { formatAmount, formatCount, formatDate } from "./format.ts";
import { choiceWord } from "./words.ts";

/** Any value of a record, as the views hand it over. */
export type FieldValue = null | boolean | number | string | FieldValue[] | { [key: string]: FieldValue };

/** How a value is shown: as words, as a text whose words can be compared, or as a set of chips. */
export type ShownValue =
  | { readonly kind: "none" }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "set"; readonly members: readonly string[] };

/** A field's value as a person reads it. Values of other kinds than the field's are shown too (SYNC.md W3). */
export function shownValue(field: string, value: FieldValue, locale?: string): ShownValue {
  if (value === null || value === "") return { kind: "none" };
  if (Array.isArray(value)) {
    return value.length === 0
      ? { kind: "none" }
      : { kind: "set", members: value.map(member => memberWord(field, member)) };
  }
  if (typeof value === "boolean") return { kind: "words", words: value ? "Yes" : "No" };
  if (typeof value === "number") return { kind: "words", words: numberWords(field, value, locale) };
  if (typeof value === "object") return { kind: "words", words: JSON.stringify(value) };
  if (dates.has(field)) return { kind: "words", words: formatDate(value, locale) };
  if (choices.has(field)) return { kind: "words", words: choiceWord(value) };
  return { kind: "text", text: value };
}

/** The same in one line; `None` where there is nothing. */
export function valueLine(field: string, value: FieldValue, locale?: string): string {
  const shown = shownValue(field, value, locale);
  if (shown.kind === "none") return "None";
  if (shown.kind === "set") return shown.members.join(", ");
  return shown.kind === "text" ? shown.text : shown.words;
}

const dates: ReadonlySet<string> = new Set(["startDate", "endDate"]);
const choices: ReadonlySet<string> = new Set([
  "programType",
  "offerType",
  "status",
  "controlType",
  "barcodeSymbology",
]);
const ids: ReadonlySet<string> = new Set(["merchantOwner"]);

function memberWord(field: string, member: FieldValue): string {
  if (typeof member !== "string") return JSON.stringify(member);
  return field === "redemptionMethods" || field === "channels" ? choiceWord(member) : member;
}

function numberWords(field: string, value: number, locale?: string): string {
  if (ids.has(field)) return String(value);
  return Number.isInteger(value) ? formatCount(value, locale) : formatAmount(value, null, locale);
}
