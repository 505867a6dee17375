import { heldEdits } from "./campaigns.ts";
import type { StoreReader, StoreWriter } from "./ports.ts";
import { type Entity, parentKindOf, type SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { RunStop } from "./stop.ts";

/** A record that the server doesn't have any more. */
export interface Gone {
  readonly record: SyncRecord;
  /** The 404 was JSON: the API's own word. Else two runs have to agree (SYNC.md L2). */
  readonly fromApi: boolean;
}

/** More than this many of a kind at once stop the run (SYNC.md L2). */
export const mostGone = (known: number): number => Math.max(10, Math.floor(known * 0.05));

/**
 * Believes that records are gone, or stops the run before any write if that is more than anybody deletes by hand:
 * a restored backup, a wrong path, a captive portal (SYNC.md L2). What a person wanted gone is no surprise.
 */
export function believeGone(run: Run, gone: readonly Gone[]): void {
  const { store } = run.ports;
  const ids = new Set(gone.map(({ record }) => record.id));
  // What belongs to a record goes with it, and is no deletion of its own.
  const surprising = gone.filter(
    ({ record }) => !record.deleted && !ids.has(record.parentId ?? "") && !isUndecided(store, record),
  );
  const tooMany = [...countsOf(surprising)].some(
    ([entity, count]) => count > mostGone(store.knownServerIds(entity).length),
  );
  if (tooMany && run.acceptDeletions !== surprising.length) throw stopFor(run, surprising);
  for (const part of slices(gone)) {
    store.transaction(write => {
      for (const each of part) foundAbsent(run, write, each, tooMany);
    });
  }
}

function stopFor(run: Run, surprising: readonly Gone[]): RunStop {
  for (const { record } of surprising)
    run.tally.gone.push({ entity: record.entity, id: record.id, serverId: record.serverId ?? 0 });
  const asked = run.acceptDeletions;
  const answer = asked === null ? "" : ` You accepted ${asked}, which is another number.`;
  return new RunStop(
    "mass_deletion",
    `${surprising.length} records are gone on the server at once.${answer} Nothing was sent and nothing was deleted here. If they were deleted on purpose, accept exactly ${surprising.length} deletions; else check the address, the network and the server.`,
  );
}

function countsOf(gone: readonly Gone[]): ReadonlyMap<Entity, number> {
  const counts = new Map<Entity, number>();
  for (const { record } of gone) counts.set(record.entity, (counts.get(record.entity) ?? 0) + 1);
  return counts;
}

const sliceSize = 100;

function* slices<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < all.length; from += sliceSize) yield all.slice(from, from + sliceSize);
}

/** A 404 without JSON may come from anything on the way: it needs a second run, or a person's word (SYNC.md L2). */
function foundAbsent(run: Run, write: StoreWriter, { record, fromApi }: Gone, accepted: boolean): void {
  const now = write.record(record.entity, record.id);
  if (now === null) return;
  const suspicion = suspicionOf(record.entity, record.serverId ?? 0);
  if (fromApi || accepted || write.meta(suspicion) === "yes") {
    deletedThere(run, write, now);
    return;
  }
  write.setMeta(suspicion, "yes");
  run.doubts.add(suspicion);
}

/** On a record that was absent once, by an answer that wasn't the API's: key of the store's meta and of a run's doubts. */
const suspicionOf = (entity: Entity, serverId: number): string => `absent_once:${entity}:${serverId}`;

/** In doubts: the list of offers was not clean, so any of them may be gone (SYNC.md L1). */
export const uncleanSweep = "unclean_sweep";

/** This run has heard that the offer may be gone. */
export const mayBeGone = ({ doubts }: Run, offerServerId: number): boolean =>
  doubts.has(uncleanSweep) || doubts.has(suspicionOf("offer", offerServerId));

/** Deleted there: gone here too, unless something that the server could have held was edited here (SYNC.md M4). */
export function deletedThere(run: Run, write: StoreWriter, record: SyncRecord): void {
  const { entity, id } = record;
  const edited = [record, ...write.children(id)].some(each => !each.deleted && isEdited(run, each));
  // While a person decides about the whole, what belongs to it waits too (SYNC.md M3).
  if (isUndecided(write, record)) return;
  if (record.deleted || !edited) {
    write.retire(entity, id, "pull");
    run.tally.pulled += 1;
    return;
  }
  // Should it be there again, its row has to be heard.
  write.update(entity, id, { hash: null }, "pull");
  const changes = Object.entries(heldEdits(record, run.capabilities));
  write.setConflicts(entity, id, [
    {
      kind: "deletion",
      entity,
      recordId: id,
      field: "*",
      base: Object.fromEntries(changes.map(([field, { from }]) => [field, from])),
      mine: Object.fromEntries(changes.map(([field, { to }]) => [field, to])),
      theirs: null,
      blocking: true,
      theirsAt: null,
    },
  ]);
}

const isEdited = (run: Run, record: SyncRecord): boolean =>
  Object.keys(heldEdits(record, run.capabilities)).length > 0;

function isUndecided(store: StoreReader, { entity, parentId }: SyncRecord): boolean {
  return (
    parentKindOf(entity) !== null &&
    parentId !== null &&
    store.conflictsOf(parentId).some(({ kind, theirs }) => kind === "deletion" && theirs === null)
  );
}
