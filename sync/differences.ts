import type { Capabilities } from "./capabilities.ts";
import { emptyOffer, placeReference } from "./mapping.ts";
import type { Entity, Fields, Json, SyncRecord } from "./record.ts";
import { differing, equal, isEmpty } from "./values.ts";

export type Changes = Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;

const emptyOf = (entity: Entity): Fields => (entity === "offer" ? emptyOffer : {});

/** Fields whose values the server could not be told: it has no place for them, or they don't fit (SYNC.md W6). */
function unheld(record: SyncRecord, { localOnly }: Capabilities): ReadonlySet<string> {
  const names = new Set(localOnly[record.entity]);
  if (record.entity === "offer")
    for (const name of placeReference(record.fields, record.key).localOnly) names.add(name);
  return names;
}

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

/** Fields that differ from the server and stay here. */
export function localOnlyChanges(record: SyncRecord, capabilities: Capabilities): readonly string[] {
  const out = unheld(record, capabilities);
  const base = record.base ?? emptyOf(record.entity);
  return differing(record.entity, record.fields, base).filter(field => out.has(field));
}

/** True if this server can hold the field: a conflict on it holds the record back (SYNC.md M3). */
export const isHeld = (entity: Entity, field: string, { localOnly }: Capabilities): boolean =>
  !localOnly[entity].includes(field);

/** True if `theirs` differs from `base` in something this server holds. */
export function theyChanged(record: SyncRecord, theirs: Fields, capabilities: Capabilities): boolean {
  const base = record.base ?? emptyOf(record.entity);
  return Object.keys(theirs).some(
    field =>
      isHeld(record.entity, field, capabilities) && !equal(record.entity, field, theirs[field], base[field]),
  );
}
