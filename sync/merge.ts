import type { Entity, Fields, Json } from "./record.ts";
import { equal, isSet, keyOf, listOf } from "./values.ts";

export interface FieldConflict {
  readonly field: string;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

export interface Merged {
  /** The new working copy: mine where both changed differently, until a person decides. */
  readonly fields: Fields;
  /** The new base: theirs, but the old one where there is a conflict, so that merging again finds it again. */
  readonly base: Fields;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Three-way merge field by field on normalised values (SYNC.md M1). Pure; with the same three sides the result
 * is the same however often it is taken, and merging a result with the same `theirs` changes nothing.
 */
export function merge(entity: Entity, base: Fields, mine: Fields, theirs: Fields): Merged {
  const fields: Record<string, Json> = {};
  const nextBase: Record<string, Json> = {};
  const conflicts: FieldConflict[] = [];
  for (const field of Object.keys({ ...mine, ...theirs })) {
    const sides = {
      base: base[field] ?? null,
      mine: mine[field] ?? null,
      theirs: field in theirs ? (theirs[field] ?? null) : (base[field] ?? null),
    };
    const result = mergeField(entity, field, sides);
    fields[field] = result.value;
    nextBase[field] = result.conflict ? sides.base : sides.theirs;
    if (result.conflict) conflicts.push({ field, ...sides });
  }
  return { fields, base: nextBase, conflicts };
}

interface Sides {
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

function mergeField(
  entity: Entity,
  field: string,
  { base, mine, theirs }: Sides,
): { value: Json; conflict: boolean } {
  if (equal(entity, field, mine, theirs)) return { value: mine, conflict: false };
  if (equal(entity, field, theirs, base)) return { value: mine, conflict: false };
  if (equal(entity, field, mine, base)) return { value: theirs, conflict: false };
  if (isSet(entity, field)) return { value: mergeSets(base, mine, theirs), conflict: false };
  return { value: mine, conflict: true };
}

/** What either side took out is out, what either side put in is in; mine keeps its order, additions follow. */
function mergeSets(base: Json, mine: Json, theirs: Json): Json {
  const before = new Set(listOf(base).map(keyOf));
  const ours = new Set(listOf(mine).map(keyOf));
  const others = new Set(listOf(theirs).map(keyOf));
  const kept = listOf(mine).filter(member => others.has(keyOf(member)) || !before.has(keyOf(member)));
  const added = listOf(theirs).filter(member => !ours.has(keyOf(member)) && !before.has(keyOf(member)));
  return [...kept, ...added];
}

/**
 * After a write was answered (SYNC.md U0): base becomes what the server stored; a field that nobody edited since
 * takes the stored value, an edit made meanwhile stays a difference. `changed` names what was stored otherwise
 * than it was sent.
 */
export function acknowledge(
  entity: Entity,
  mine: Fields,
  sent: Fields,
  stored: Fields,
): { readonly fields: Fields; readonly changed: readonly string[] } {
  const fields: Record<string, Json> = { ...mine };
  const changed: string[] = [];
  for (const [field, value] of Object.entries(stored)) {
    if (!(field in sent) || equal(entity, field, sent[field], value)) continue;
    changed.push(field);
    if (equal(entity, field, mine[field], sent[field])) fields[field] = value;
  }
  return { fields, changed };
}
