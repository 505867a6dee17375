import { ok, type Result } from "#shared/domain/result.ts";
import { columnNamed } from "./columns.ts";
import { jsonFaultLine } from "./json-fault.ts";
import type { FileRow, OfferFile } from "./offer-file.ts";
import { type Unreadable, unreadable } from "./unreadable.ts";

/** An array of offers. An entry that is no object becomes a row without values. */
export function readJson(text: string): Result<OfferFile, Unreadable> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  if (!Array.isArray(parsed.value))
    return unreadable("The file holds no array; a list of offers is written [ … ].");
  const unknown = new Set<string>();
  const rows = parsed.value.map((entry: unknown, index): FileRow => {
    if (!isRecord(entry)) return { row: index + 1, values: null };
    for (const name of Object.keys(entry)) if (columnNamed(name) !== name) unknown.add(name);
    return { row: index + 1, values: entry };
  });
  return ok({ unknownColumns: [...unknown], rows });
}

export function writeJson(offers: readonly Readonly<Record<string, unknown>>[]): string {
  return `${JSON.stringify(offers, null, 2)}\n`;
}

function parse(text: string): Result<unknown, Unreadable> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return unreadable(`Line ${jsonFaultLine(text)}: this is not JSON.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
