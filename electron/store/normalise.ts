import { recordFields } from "#shared/domain/records.ts";
import type { Entity, Fields, Json, JsonObject } from "#sync/record.ts";
import { equal, isSet, keyOf } from "#sync/values.ts";

/**
 * The one text of a record's fields: keys in schema order (others after them by name), missing values as `null` or
 * `[]`, objects inside a value with sorted keys. Equal fields are equal text, which is how SQL computes *differs*.
 */
export function normalise(entity: Entity, fields: Fields): string {
  const known: readonly string[] = recordFields[entity];
  const others = Object.keys(fields).filter(field => !known.includes(field));
  const members = [...known, ...others.sort()].map(
    field => `${JSON.stringify(field)}:${keyOf(fields[field] ?? emptyValue(entity, field))}`,
  );
  return `{${members.join()}}`;
}

export const emptyValue = (entity: Entity, field: string): null | [] => (isSet(entity, field) ? [] : null);

/** `next`, its sets in the order of `present` where they hold the same: a set's order is no difference (SYNC.md M1). */
export function inOrderOf(entity: Entity, next: Fields, present: Fields): Fields {
  const settled: Record<string, Json> = { ...next };
  for (const [field, value] of Object.entries(present)) {
    if (isSet(entity, field) && equal(entity, field, next[field], value)) settled[field] = value;
  }
  return settled;
}

export function readFields(text: string): JsonObject {
  return JSON.parse(text);
}
