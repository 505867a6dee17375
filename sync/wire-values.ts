import type { Json, JsonObject } from "./record.ts";
import { listOf } from "./values.ts";

/** Lenient readings of the wire's values: one of an unexpected type counts as empty (SYNC.md W3). */
export function text(value: Json | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function wholeNumber(value: Json | undefined): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}

export function anyNumber(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}

export function texts(value: Json | undefined): readonly string[] {
  return listOf(value).filter(member => typeof member === "string");
}

/** SYNC.md W5: the first ten characters count. */
export function date(value: Json | undefined): string | null {
  return text(value)?.slice(0, 10) ?? null;
}

export function unknownOf(row: JsonObject, knownNames: ReadonlySet<string>): JsonObject {
  const unknown: Record<string, Json> = {};
  for (const name of Object.keys(row)) if (!knownNames.has(name)) unknown[name] = row[name] ?? null;
  return unknown;
}
