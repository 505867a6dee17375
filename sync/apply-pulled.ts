import type { PulledChild } from "./child-mapping.ts";
import { childKinds } from "./child-mapping.ts";
import { isHeld, theyChanged } from "./differences.ts";
import { emptyOffer, type PulledOffer } from "./mapping.ts";
import { type FieldConflict, merge } from "./merge.ts";
import type { StoreWriter } from "./ports.ts";
import type { Fields, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { differing, pick } from "./values.ts";

/**
 * One row of a list into the store, in the page's transaction: a new record, a merge, or nothing. Answers whether
 * anything here changed. A record with a write whose answer never came is left to the settlement.
 */
export function applyOffer(run: Run, write: StoreWriter, pulled: PulledOffer): boolean {
  const local = write.byServerId("offer", pulled.serverId) ?? unsentWithKey(write, pulled.key);
  if (local === null) {
    if (write.isTombstone("offer", pulled.serverId)) return false;
    const { serverId, key, extra } = pulled;
    const fields = { ...emptyOffer, ...pulled.fields };
    write.insertPulled({ entity: "offer", parentId: null, serverId, key, fields, extra });
    return true;
  }
  return mergeInto(run, write, local, pulled.serverId, pulled.fields);
}

/** A record of ours whose create landed without our learning its id (SYNC.md W6, U1). */
function unsentWithKey(write: StoreWriter, key: string | null): SyncRecord | null {
  const record = key === null ? null : write.byKey(key);
  return record !== null && record.serverId === null ? record : null;
}

export function applyChild(run: Run, write: StoreWriter, pulled: PulledChild): boolean {
  const { entity, serverId, fields, extra } = pulled;
  const local = write.byServerId(entity, serverId);
  if (local) return mergeInto(run, write, local, serverId, fields);
  const offer = write.byServerId("offer", pulled.offerId);
  if (offer === null || write.isTombstone(entity, serverId)) return false;
  const kind = childKinds[entity];
  const waiting = write
    .children(offer.id)
    .filter(child => child.entity === entity && child.serverId === null && !child.deleted);
  const twin = waiting.find(child => kind.naturalKey(child.fields) === kind.naturalKey(fields));
  if (twin) return mergeInto(run, write, twin, serverId, fields);
  // While ours waits to be sent, a code we don't know is the server's own: the push writes over it (SYNC.md U3).
  if (entity === "promo_code" && waiting.some(child => kind.isComplete(child.fields))) return false;
  write.insertPulled({ entity, parentId: offer.id, serverId, key: null, fields, extra });
  return true;
}

function mergeInto(
  run: Run,
  write: StoreWriter,
  local: SyncRecord,
  serverId: number,
  theirs: Fields,
): boolean {
  if (write.intents().some(({ recordId }) => recordId === local.id)) return false;
  if (local.deleted) return deletedHere(run, write, local, theirs);
  // Without a base the two never agreed: the server's values are the base, ours stay differences.
  const base = local.base ?? { ...(local.entity === "offer" ? emptyOffer : {}), ...theirs };
  const merged = merge(local.entity, base, local.fields, theirs);
  const agreed = local.serverId === serverId && local.base !== null;
  const changedHere = differing(local.entity, merged.fields, local.fields).length > 0;
  if (!agreed || changedHere || differing(local.entity, merged.base, base).length > 0) {
    write.update(local.entity, local.id, { serverId, fields: merged.fields, base: merged.base }, "pull");
  }
  setFieldConflicts(run, write, local, merged.conflicts, theirs);
  return changedHere || merged.conflicts.length > 0;
}

/**
 * A record's conflicts after a merge: those it found, and the open ones on fields that this reading didn't speak of.
 * What no server holds doesn't block (SYNC.md M3).
 */
export function setFieldConflicts(
  run: Run,
  write: StoreWriter,
  record: SyncRecord,
  found: readonly FieldConflict[],
  theirs: Fields,
): void {
  const { entity, id } = record;
  const open = write.conflicts().filter(({ recordId }) => recordId === id);
  if (open.length === 0 && found.length === 0) return;
  const untouched = open.filter(({ field }) => field !== "*" && !(field in theirs));
  const fresh = found.map(conflict => ({
    ...conflict,
    entity,
    recordId: id,
    blocking: isHeld(entity, conflict.field, run.capabilities),
  }));
  write.setConflicts(entity, id, [...untouched, ...fresh]);
}

/** Deleted here, edited there: a person decides (SYNC.md M4). */
export function deletedHere(run: Run, write: StoreWriter, local: SyncRecord, theirs: Fields): boolean {
  if (!theyChanged(local, theirs, run.capabilities)) return false;
  const { entity, id } = local;
  const base = pick(local.base ?? {}, Object.keys(theirs));
  write.setConflicts(entity, id, [
    { entity, recordId: id, field: "*", base, mine: null, theirs, blocking: true },
  ]);
  return true;
}
