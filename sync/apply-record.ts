import { deletedThere } from "./absence.ts";
import { mergeInto } from "./apply-pulled.ts";
import { guessedOf } from "./campaigns.ts";
import type { PulledRecord } from "./kind.ts";
import { kinds } from "./kinds.ts";
import type { StoreWriter } from "./ports.ts";
import { parentKindOf, type SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { noteUncovered } from "./unheard.ts";

/** Rows of one kind into the store, in the caller's transaction: new records, merges, or nothing. */
export function applyRecords(run: Run, write: StoreWriter, rows: readonly PulledRecord[]): void {
  const [first] = rows;
  if (!first) return;
  const { entity } = first;
  const parentKind = parentKindOf(entity);
  const locals = write.byServerIds(
    entity,
    rows.map(({ serverId }) => serverId),
  );
  const parents =
    parentKind === null
      ? null
      : write.byServerIds(parentKind, [
          ...new Set(rows.flatMap(({ parentServerId }) => parentServerId ?? [])),
        ]);
  for (const row of rows) {
    const local = locals.get(row.serverId);
    const parent = parents === null ? null : (parents.get(row.parentServerId ?? 0) ?? undefined);
    if (local && parent && local.parentId !== parent.id) {
      comesAnew(run, write, local, row, parent);
    } else if (local) {
      if (mergeRecord(run, write, local, row)) run.tally.pulled += 1;
    } else if (write.isTombstone(entity, row.serverId)) {
      run.doubts.add(`tombstone:${entity}:${row.serverId}`);
    } else if (parent !== undefined) {
      takeIn(run, write, row, parent);
    }
  }
}

/** The id of a record that hung elsewhere: a restored server used it again (SYNC.md L3). */
function comesAnew(
  run: Run,
  write: StoreWriter,
  local: SyncRecord,
  row: PulledRecord,
  parent: SyncRecord,
): void {
  deletedThere(run, write, local);
  // Edits of it wait for a person, apart from the id that isn't its own any more.
  if (write.record(local.entity, local.id)) write.update(local.entity, local.id, { serverId: null }, "pull");
  takeIn(run, write, row, parent);
}

function mergeRecord(run: Run, write: StoreWriter, local: SyncRecord, row: PulledRecord): boolean {
  if (isUnchanged(local, row) && write.conflictsOf(local.id).length === 0) return false;
  return mergeInto(run, write, local, row);
}

/** Most rows of most readings say what was known: nothing is written for them. */
function isUnchanged(
  { base, deleted, serverId }: SyncRecord,
  { entity, fields, serverId: there }: PulledRecord,
): boolean {
  return (
    !deleted &&
    base !== null &&
    serverId === there &&
    kinds[entity].fields.every(({ field }) => sameValue(base[field], fields[field]))
  );
}

const sameValue = (
  a: SyncRecord["fields"][string] | undefined,
  b: SyncRecord["fields"][string] | undefined,
): boolean => a === b || (typeof a === "object" && a !== null && JSON.stringify(a) === JSON.stringify(b));

function takeIn(run: Run, write: StoreWriter, row: PulledRecord, parent: SyncRecord | null): void {
  const { entity, serverId, fields, extra } = row;
  const kind = kinds[entity];
  const siblings = parent === null ? write.ofKind(entity) : write.children(parent.id);
  const waiting = siblings.filter(
    sibling => sibling.entity === entity && sibling.serverId === null && !sibling.deleted,
  );
  // Kinds without a key of ours have natural ones (SYNC.md U2).
  const twin = waiting.find(sibling => kind.naturalKey(sibling.fields) === kind.naturalKey(fields));
  if (twin) {
    const guessed = entity === "campaign" ? guessedOf(twin) : null;
    if (mergeInto(run, write, guessed === null ? twin : { ...twin, base: guessed }, row))
      run.tally.pulled += 1;
    return;
  }
  // While ours waits to be sent, a code we don't know is the server's own: the push writes over it (SYNC.md U3).
  if (entity === "promo_code" && parent && waiting.some(sibling => kind.isComplete(sibling.fields))) {
    noteUncovered(run, write, parent.id);
    return;
  }
  const parentId = parent?.id ?? null;
  const whole = entity === "merchant" ? { ...fields, localNumber: null } : fields;
  write.insertPulled({
    entity,
    parentId,
    serverId,
    key: null,
    fields: whole,
    extra,
    createdAt: null,
    hash: null,
  });
  run.tally.pulled += 1;
}
