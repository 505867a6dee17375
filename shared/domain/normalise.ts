import { fieldKinds } from "./field-kinds.ts";
import type { OfferFormField } from "./offer.ts";
import { datePart } from "./plain-date.ts";
import { fail, ok, type Result } from "./result.ts";
import { formatWindow, readWindow } from "./time-window.ts";
import { canonicalWord, type WordListField } from "./word-lists.ts";

export type FieldValue = string | number | null | string[];

/**
 * Reads what a person or a file gave for one field into its normalised form: empty is `null` (or `[]`), text is
 * trimmed and NFC, numbers may be written as text, sets as `;`-separated text (CONTRACT.md "An offer in JSON and
 * CSV"). Rules are not applied here: a date that doesn't exist is still text.
 *
 * Failures: `text` holds characters that are refused, or is no text at all; `number` cannot be read as one.
 */
export function readField(field: OfferFormField, raw: unknown): Result<FieldValue, FieldFault> {
  switch (fieldKinds[field]) {
    case "number":
      return readNumber(raw);
    case "whole":
      return readWhole(raw);
    case "set":
      return readSet(raw);
    case "words":
      return mapSet(readSet(raw), word => spelled(field, word));
    case "word":
      return mapText(readText(raw), word => spelled(field, word));
    case "unit":
      return mapText(readText(raw), spellUnit);
    case "date":
      return mapText(readText(raw), datePart);
    case "hours":
      return readHours(raw);
    case "text":
      return readText(raw);
  }
}

export type FieldFault = { readonly kind: "text" | "number"; readonly message: string };

/** Text as it is kept: trimmed as ECMAScript's `trim` does, NFC, `null` when nothing is left; CRLF is one newline. */
export function readText(raw: unknown): Result<string | null, FieldFault> {
  if (raw === null || raw === undefined) return ok(null);
  if (typeof raw === "number" && Number.isFinite(raw)) return ok(String(raw));
  if (typeof raw !== "string") return fail("text", "This is not text.");
  if (/\p{Surrogate}/u.test(raw)) return fail("text", "The text holds half of a character. Type it again.");
  const text = raw.replaceAll("\r\n", "\n").normalize("NFC").trim();
  const control = /[^\P{Cc}\t\n]/u.exec(text)?.[0];
  if (control !== undefined) {
    return fail("text", `The text holds a control character (${codePoint(control)}). Take it out.`);
  }
  return ok(text === "" ? null : text);
}

/** Numbers in plain decimal form only: `1,000` is one thousand to some and one to others. */
export function readNumber(raw: unknown): Result<number | null, FieldFault> {
  if (raw === null || raw === undefined) return ok(null);
  if (typeof raw === "number") return keepExactly(raw, String(raw));
  if (typeof raw !== "string") return fail("number", "This is not a number.");
  const text = raw.trim();
  if (text === "") return ok(null);
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return keepExactly(Number(text), text);
  if (/^[+-]?\d[\d.,'’\s]*$/.test(text)) {
    return fail("number", `“${text}” can be read in more than one way. Write it like 1000 or 1000.50.`);
  }
  return fail("number", `“${shorten(text)}” is not a number. Write it like 1000 or 1000.50.`);
}

/** The same without a fraction. */
export function readWhole(raw: unknown): Result<number | null, FieldFault> {
  const number = readNumber(raw);
  if (!number.ok || number.value === null || Number.isSafeInteger(number.value)) return number;
  return fail("number", `${number.value} is not a whole number.`);
}

/** Beyond 15 digits a number would come back changed. */
function keepExactly(value: number, written: string): Result<number, FieldFault> {
  const digits = written.replace(/^[+-]?0*\.?0*/, "").replace(".", "");
  const plain = Number.isFinite(value) && !String(value).includes("e");
  if (plain && digits.length <= 15) return ok(value === 0 ? 0 : value);
  return fail("number", `${shorten(written)} has more digits than can be kept exactly.`);
}

/** Order is kept, repeats and empty entries are not. */
function readSet(raw: unknown): Result<string[], FieldFault> {
  if (raw === null || raw === undefined) return ok([]);
  const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const set = new Set<string>();
  for (const entry of entries) {
    const parts: readonly unknown[] = typeof entry === "string" ? entry.split(";") : [entry];
    for (const part of parts) {
      const text = readText(part);
      if (!text.ok) return text;
      if (text.value !== null) set.add(text.value);
    }
  }
  return ok([...set]);
}

/** Each window in its one text; one that cannot be read has no record to stand in, so it is refused. */
function readHours(raw: unknown): Result<string[], FieldFault> {
  const set = readSet(raw);
  if (!set.ok) return set;
  const windows = new Set<string>();
  for (const text of set.value) {
    const window = readWindow(text);
    if (!window.ok) return fail("text", window.error.message);
    windows.add(formatWindow(window.value));
  }
  return ok([...windows]);
}

function spelled(field: OfferFormField, word: string): string {
  return isWordListField(field) ? canonicalWord(field, word) : word;
}

function isWordListField(field: OfferFormField): field is WordListField {
  return fieldKinds[field] === "word" || fieldKinds[field] === "words";
}

function spellUnit(unit: string): string {
  if (/^(percent|percentage|pct)$/i.test(unit)) return "%";
  return /^[a-z]{3}$/i.test(unit) ? unit.toUpperCase() : unit;
}

function mapText(
  text: Result<string | null, FieldFault>,
  change: (text: string) => string,
): Result<string | null, FieldFault> {
  return text.ok && text.value !== null ? ok(change(text.value)) : text;
}

function mapSet(
  set: Result<string[], FieldFault>,
  change: (text: string) => string,
): Result<string[], FieldFault> {
  return set.ok ? ok([...new Set(set.value.map(change))]) : set;
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
