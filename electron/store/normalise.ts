import { recordFields } from "#shared/domain/records.ts";
import type { Entity, Fields, Json, JsonObject } from "#sync/record.ts";
import { equal, isSet, keyOf } from "#sync/values.ts";
import { forEachKind } from "./kinds.ts";

/**
 * The one text of a record's fields: keys in schema order (others after them by name), missing values as `null` or
 * `[]`, objects inside a value with sorted keys. Equal fields are equal text, which is how SQL computes *differs*.
 */
export function normalise(entity: Entity, fields: Fields): string {
  const { names, members } = orders[entity];
  let text = "";
  let known = 0;
  for (let place = 0; place < members.length; place += 1) {
    const member = members[place];
    if (member === undefined) break;
    const value = fields[member.name];
    if (value !== undefined) known += 1;
    text +=
      (place === 0 ? "" : ",") +
      member.opening +
      (value === undefined || value === null ? member.empty : textOf(value));
  }
  return Object.keys(fields).length === known ? `{${text}}` : `{${text}${others(fields, names)}}`;
}

/** What a newer studio or server added, by name; a field of the kind that is `undefined` is none of them. */
function others(fields: Fields, names: ReadonlySet<string>): string {
  const unknown = Object.keys(fields).filter(field => !names.has(field));
  return unknown
    .sort()
    .map(field => `,${JSON.stringify(field)}:${keyOf(fields[field] ?? null)}`)
    .join("");
}

const textOf = (value: Json): string => (typeof value === "object" ? keyOf(value) : JSON.stringify(value));

interface Member {
  readonly name: string;
  /** `"name":` */
  readonly opening: string;
  readonly empty: string;
}

const orders = forEachKind(entity => {
  const names: readonly string[] = recordFields[entity];
  const members = names.map(
    (name): Member => ({
      name,
      opening: `${JSON.stringify(name)}:`,
      empty: JSON.stringify(emptyValue(entity, name)),
    }),
  );
  return { names: new Set(names), members };
});

/** `next`, its sets in the order of `present` where they hold the same: a set's order is no difference (SYNC.md M1). */
export function inOrderOf(entity: Entity, next: Fields, present: Fields): Fields {
  const settled: Record<string, Json> = { ...next };
  for (const [field, value] of Object.entries(present)) {
    if (isSet(entity, field) && equal(entity, field, next[field], value)) settled[field] = value;
  }
  return settled;
}

/** What stands for a base that is as the working copy: most are, and so take no room twice. */
export const asWorking = "=";

export function readFields(text: string): JsonObject {
  return JSON.parse(text);
}

/** What a field holds that has no value. */
export function emptyValue(entity: Entity, field: string): null | [] {
  return isSet(entity, field) ? [] : null;
}
