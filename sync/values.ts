import { setFields } from "#shared/domain/offer.ts";
import type { Entity, Fields, Json, JsonObject } from "./record.ts";

const sets: ReadonlySet<string> = new Set(setFields);

/** True for fields that merge and compare as sets (SYNC.md M1). Only offers have any. */
export const isSet = (entity: Entity, field: string): boolean => entity === "offer" && sets.has(field);

/** Equality of two normalised values; a missing one is `null`, an empty set equals a missing one. */
export function equal(entity: Entity, field: string, a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isSet(entity, field)) return sameMembers(listOf(a), listOf(b));
  return sameJson(a ?? null, b ?? null);
}

/** The fields of `fields` that differ from `other`, in order. */
export function differing(entity: Entity, fields: Fields, other: Fields): readonly string[] {
  if (fields === other) return [];
  return Object.keys(fields).filter(field => !equal(entity, field, fields[field], other[field]));
}

export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

export const isEmpty = (value: Json | undefined): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

export function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map(name => [name, fields[name] ?? null]));
}

export function omit(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function sameMembers(a: readonly Json[], b: readonly Json[]): boolean {
  if (a.length === b.length && a.every((member, place) => member === b[place])) return true;
  const left = new Set(a.map(keyOf));
  const right = new Set(b.map(keyOf));
  return left.size === right.size && [...left].every(member => right.has(member));
}

/** Deep equality of JSON; the order of an object's keys doesn't count. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  return keyOf(a) === keyOf(b);
}

/** A text that two JSON values share exactly when they are equal. */
export function keyOf(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (isObject(value)) {
    const members = Object.keys(value).sort();
    return `{${members.map(name => `${JSON.stringify(name)}:${keyOf(value[name] ?? null)}`).join()}}`;
  }
  return JSON.stringify(value);
}
