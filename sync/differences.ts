import { madeFromField } from "#shared/domain/translations.ts";
import { type Capabilities, holdsKind, localOnlyFields, textFields } from "./capabilities.ts";
import { emptyOffer, placeReference, suffixOf } from "./mapping.ts";
import type { Entity, Fields, Json, Part, SyncRecord } from "./record.ts";
import { differing, equal, isEmpty } from "./values.ts";
import { text } from "./wire-values.ts";

export type Changes = Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;

export const emptyOf = (entity: Entity): Fields => (entity === "offer" ? emptyOffer : {});

/** What the server would be told: the outbox of one record, computed (DESIGN.md "The local store"). */
export function heldChanges(record: SyncRecord, capabilities: Capabilities): Changes {
  const out = unheld(record, capabilities);
  const base = record.base ?? emptyOf(record.entity);
  const names = differing(record.entity, record.fields, base).filter(field => !out.has(field));
  const shown = record.base === null ? names.filter(field => !isEmpty(record.fields[field])) : names;
  return Object.fromEntries(
    shown.map(field => [field, { from: base[field] ?? null, to: record.fields[field] ?? null }]),
  );
}

/** Those of the changes that one of an offer's writes carries. */
export function changesOf(changes: Changes, entity: Entity, part: Part, capabilities: Capabilities): Changes {
  return Object.fromEntries(
    Object.entries(changes).filter(([field]) => partOf(entity, field, capabilities) === part),
  );
}

/** Which write carries a field (`Part`). */
export function partOf(entity: Entity, field: string, { texts, links }: Capabilities): Part {
  if (entity !== "offer") return "record";
  if (texts && textFields.some(name => name === field)) return "texts";
  return links && field === "campaign" ? "campaign" : "record";
}

/** Fields that differ from the server and stay here. */
export function localOnlyChanges(record: SyncRecord, capabilities: Capabilities): readonly string[] {
  const out = unheld(record, capabilities);
  const base = record.base ?? emptyOf(record.entity);
  const names = differing(record.entity, record.fields, base).filter(
    field => field !== madeFromField && (!isEmpty(record.fields[field]) || record.base !== null),
  );
  return holdsKind(capabilities, record.entity) ? names.filter(field => out.has(field)) : names;
}

/** True if this server can hold the field: a conflict on it holds the record back (SYNC.md M3). */
export const isHeld = (entity: Entity, field: string, capabilities: Capabilities): boolean =>
  !localOnlyFields(capabilities, entity).includes(field);

/** True if `theirs` differs from `base` in something this server holds. */
export function theyChanged(record: SyncRecord, theirs: Fields, capabilities: Capabilities): boolean {
  const base = record.base ?? emptyOf(record.entity);
  return Object.keys(theirs).some(
    field =>
      isHeld(record.entity, field, capabilities) && !equal(record.entity, field, theirs[field], base[field]),
  );
}

/** Fields whose values the server could not be told: it has no place for them, or they don't fit (SYNC.md W6). */
function unheld(record: SyncRecord, capabilities: Capabilities): ReadonlySet<string> {
  const names = fieldsKeptBy(capabilities, record.entity);
  if (record.entity !== "offer") return names;
  const { fields, key } = record;
  if (!capabilities.links) {
    const placed = placeReference(text(fields.externalReference), suffixOf(fields, key, capabilities));
    if (placed.localOnly.length > 0) return new Set([...names, ...placed.localOnly]);
  }
  return names;
}

/** `localOnlyFields`, worked out once for each server: a plan asks for every record that differs. */
function fieldsKeptBy(capabilities: Capabilities, entity: Entity): ReadonlySet<string> {
  const known = keptBy.get(capabilities) ?? new Map<Entity, ReadonlySet<string>>();
  keptBy.set(capabilities, known);
  const fields = known.get(entity) ?? new Set(localOnlyFields(capabilities, entity));
  known.set(entity, fields);
  return fields;
}
const keptBy = new WeakMap<Capabilities, Map<Entity, ReadonlySet<string>>>();
