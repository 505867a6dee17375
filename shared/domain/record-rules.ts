import type { Json } from "./json.ts";
import { dateInWords } from "./plain-date.ts";
import { type RecordFault, readRecordField } from "./read-record.ts";
import type { WrittenKind } from "./record-schemas.ts";
import { nameField } from "./records.ts";

/**
 * What is wrong with a record as a whole, so that it must not become ready: what it cannot do without, values that no
 * author may write, and values that don't fit each other. Values that are as the server has them (`base`) are never
 * judged (SYNC.md W3).
 */
export function recordFaults(
  kind: WrittenKind,
  fields: { readonly [field: string]: Json },
  base: { readonly [field: string]: Json } | null,
): readonly RecordFault[] {
  const isOwn = (field: string) => base === null || !same(fields[field], base[field]);
  const faults = [...missing(kind, fields), ...unwritable(kind, fields), ...together(kind, fields)];
  return faults.filter(({ field }) => isOwn(field));
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function missing(kind: WrittenKind, fields: { readonly [field: string]: Json }): readonly RecordFault[] {
  if (kind === "location") {
    const isNowhere = Object.values(fields).every(value => value === null);
    return isNowhere ? [{ field: "addressLine1", message: "Write where it is: an address or a city." }] : [];
  }
  const needed = kind === "redemption_control" ? ["controlType", "controlValue"] : [nameField[kind]];
  return needed
    .filter(field => (fields[field] ?? null) === null)
    .map(field => ({ field, message: "It cannot do without this. Give it a value." }));
}

function unwritable(kind: WrittenKind, fields: { readonly [field: string]: Json }): readonly RecordFault[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    // `localNumber` is the studio's own.
    if (value === null || field === "localNumber") return [];
    const read = readRecordField(kind, field, value);
    return read.ok ? [] : [{ field, message: read.error.message }];
  });
}

function together(kind: WrittenKind, fields: { readonly [field: string]: Json }): readonly RecordFault[] {
  if (kind === "campaign") {
    const { startDate, endDate } = fields;
    if (typeof startDate !== "string" || typeof endDate !== "string" || startDate <= endDate) return [];
    return [{ field: "endDate", message: `It ends before it starts on ${dateInWords(startDate)}.` }];
  }
  if (kind !== "redemption_control") return [];
  const { controlType, controlValue } = fields;
  const isLimit = controlType === "usage_per_customer" || controlType === "usage_total";
  if (!isLimit || controlValue === null || isPositive(controlValue)) return [];
  return [{ field: "controlValue", message: "This limit is a whole number above 0." }];
}

const isPositive = (value: Json | undefined): boolean =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0;
