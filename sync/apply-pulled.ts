import { emptyOf, isHeld, theyChanged } from "./differences.ts";
import type { FieldConflict } from "./merge.ts";
import { mergeByRules } from "./merge-rules.ts";
import { ownMarks } from "./own-marks.ts";
import type { StoreWriter } from "./ports.ts";
import type { Conflict, Fields, JsonObject, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { noteUnheard } from "./unheard.ts";
import { differing, isObject, pick } from "./values.ts";

/** What one reading says of a record that this store has. */
export interface Theirs {
  readonly serverId: number;
  /** Only what this reading speaks of. */
  readonly fields: Fields;
  readonly extra?: JsonObject;
  readonly createdAt?: string | null;
  readonly updatedAt?: string | null;
  readonly hash?: string | null;
  /** It speaks of some fields beside the record's own, and doesn't say that the record is there. */
  readonly beside?: boolean;
}

/**
 * Merges a reading into a record (SYNC.md M1, M2). Answers whether anything here changed. A record with a write whose
 * answer never came is left to the settlement.
 */
export function mergeInto(run: Run, write: StoreWriter, local: SyncRecord, theirs: Theirs): boolean {
  if (write.hasIntent(local.id)) {
    // The settlement reads what it needs: the feed has to tell of the rest again (SYNC.md L6).
    run.doubts.add(`unsettled:${local.id}`);
    return false;
  }
  if (local.deleted) {
    noteUnheard(run, write, local.id);
    return deletedHere(run, write, local, theirs);
  }
  const { entity, id } = local;
  const base = local.base ?? lastSent(write, local);
  const merged = mergeByRules(entity, base, local.fields, theirs.fields);
  const changedHere = differing(entity, merged.fields, local.fields).length > 0;
  const undecided = merged.conflicts.length > 0 || write.conflictsOf(id).length > 0;
  if (!changedHere && !undecided && saysNothingNew(local, theirs, merged.base)) return false;
  write.update(
    entity,
    id,
    {
      serverId: theirs.serverId,
      ...(changedHere && { fields: merged.fields }),
      base: merged.base,
      ...(theirs.extra && { extra: { ...theirs.extra, ...ownMarks(local.extra) } }),
      ...(theirs.createdAt && { createdAt: theirs.createdAt }),
      // With an open conflict the same reading may mean something else after the next edit.
      hash: undecided ? null : (theirs.hash ?? null),
    },
    "pull",
  );
  if (undecided) setFieldConflicts(run, write, local, merged.conflicts, theirs);
  return changedHere || merged.conflicts.length > 0;
}

/**
 * Without a base the two never agreed: what was sent under its key is what they have in common, else nothing is, and
 * where both say something different a person decides (M1).
 */
function lastSent(write: StoreWriter, { entity, key }: SyncRecord): Fields {
  return { ...emptyOf(entity), ...(key === null ? null : write.sentCreate(key))?.sent };
}

/** The reading says what base says already: there is nothing to store. A hash is, so that it needn't be read again. */
function saysNothingNew({ entity, base, serverId }: SyncRecord, theirs: Theirs, merged: Fields): boolean {
  return (
    base !== null &&
    serverId === theirs.serverId &&
    !theirs.hash &&
    differing(entity, merged, base).length === 0
  );
}

/**
 * A record's conflicts after a merge: those it found, and the open ones on what this reading didn't speak of.
 * What no server holds doesn't block (SYNC.md M3).
 */
export function setFieldConflicts(
  run: Run,
  write: StoreWriter,
  { entity, id }: SyncRecord,
  found: readonly FieldConflict[],
  { fields, updatedAt, beside }: Pick<Theirs, "fields" | "updatedAt" | "beside">,
): void {
  const open = write.conflictsOf(id);
  if (open.length === 0 && found.length === 0) return;
  const untouched = open.filter(({ kind, field }) => (kind === "deletion" ? beside : !(field in fields)));
  const fresh = found.map(conflict => ({
    ...conflict,
    kind: "field" as const,
    entity,
    recordId: id,
    blocking: isHeld(entity, conflict.field, run.capabilities),
    theirsAt: updatedAt ?? null,
  }));
  write.setConflicts(entity, id, [...untouched, ...fresh]);
}

/** Deleted here, edited there: a person decides (SYNC.md M4). */
export function deletedHere(run: Run, write: StoreWriter, local: SyncRecord, theirs: Theirs): boolean {
  const { entity, id } = local;
  const open = write.conflictsOf(id);
  const asked = open.find(({ kind }) => kind === "deletion")?.theirs;
  // Each reading speaks of its own fields: what an earlier one said of others still stands.
  const said = { ...(isObject(asked) ? asked : {}), ...theirs.fields };
  if (!theyChanged(local, said, run.capabilities)) {
    // It reads as before the deletion again: nothing is left to ask.
    if (open.some(({ kind }) => kind === "deletion"))
      write.setConflicts(
        entity,
        id,
        open.filter(({ kind }) => kind !== "deletion"),
      );
    return false;
  }
  const base = pick(local.base ?? {}, Object.keys(said));
  const conflict: Omit<Conflict, "id"> = {
    kind: "deletion",
    entity,
    recordId: id,
    field: "*",
    base,
    mine: null,
    theirs: said,
    blocking: true,
    theirsAt: theirs.updatedAt ?? null,
  };
  write.setConflicts(entity, id, [...open.filter(({ kind }) => kind !== "deletion"), conflict]);
  return true;
}
