import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { merge } from "./merge.ts";
import type { Random, Store, StoreWriter } from "./ports.ts";
import type { Conflict, Fields, Json, SyncRecord } from "./record.ts";
import { isObject } from "./values.ts";

export type Decision = { readonly take: "mine" | "theirs" } | { readonly value: Json };

/**
 * Carries out what a person decided on one conflict (SYNC.md M1, M4). Sends nothing: the next plan follows from the
 * new difference. `value` must be normalised and is refused for a delete against an edit.
 */
export function resolveConflict(
  store: Store,
  random: Random,
  conflictId: string,
  decision: Decision,
): Result<null, Failure<"not_found" | "invalid">> {
  return store.transaction(write => {
    const conflict = write.conflicts().find(({ id }) => id === conflictId);
    const record = conflict && write.record(conflict.entity, conflict.recordId);
    if (!conflict || !record) return fail("not_found", "This conflict is no longer open.");
    if (conflict.field !== "*") decideField(write, conflict, record, decision);
    else if (!("take" in decision)) return fail("invalid", "A deletion has no value: take mine or theirs.");
    else if (conflict.theirs === null) decideDeletedThere(write, random, record, decision.take);
    else decideDeletedHere(write, conflict, record, decision.take);
    return ok(null);
  });
}

/** Theirs becomes the base either way, so that mine is an edit on top of it and theirs is no edit at all. */
function decideField(write: StoreWriter, conflict: Conflict, record: SyncRecord, decision: Decision): void {
  const { entity, id } = record;
  close(write, conflict);
  if (record.serverId === null) {
    // Our code against the server's own (SYNC.md U3): theirs are records already, ours stays or goes.
    if ("take" in decision && decision.take === "theirs")
      write.update(entity, id, { deleted: true }, "resolve");
    else if ("value" in decision)
      write.update(entity, id, { fields: { ...record.fields, [conflict.field]: decision.value } }, "resolve");
    return;
  }
  const { field, theirs } = conflict;
  const chosen =
    "value" in decision
      ? decision.value
      : decision.take === "theirs"
        ? theirs
        : (record.fields[field] ?? null);
  const fields: Fields = { ...record.fields, [field]: chosen };
  write.update(entity, id, { fields, base: { ...record.base, [field]: theirs } }, "resolve");
}

/** Mine: a new record with a new key, codes and controls with it; theirs: it goes here too (SYNC.md M4). */
function decideDeletedThere(
  write: StoreWriter,
  random: Random,
  record: SyncRecord,
  take: "mine" | "theirs",
): void {
  const { entity, id } = record;
  write.setConflicts(entity, id, []);
  if (take === "theirs") {
    write.retire(entity, id, "resolve");
    return;
  }
  const fresh = { serverId: null, base: null };
  write.update(entity, id, entity === "offer" ? { ...fresh, key: random.ulid() } : fresh, "resolve");
  if (entity === "offer") {
    for (const child of write.children(id)) write.update(child.entity, child.id, fresh, "resolve");
  }
}

/** Mine: deleted after all; theirs: it is back, with their edits. */
function decideDeletedHere(
  write: StoreWriter,
  conflict: Conflict,
  record: SyncRecord,
  take: "mine" | "theirs",
): void {
  const { entity, id } = record;
  const theirs = isObject(conflict.theirs) ? conflict.theirs : {};
  write.setConflicts(entity, id, []);
  if (take === "mine") {
    write.update(entity, id, { base: { ...record.base, ...theirs } }, "resolve");
    return;
  }
  const merged = merge(entity, record.base ?? {}, record.fields, theirs);
  write.update(
    entity,
    id,
    { deleted: false, fields: { ...merged.fields, ...theirs }, base: { ...merged.base, ...theirs } },
    "resolve",
  );
}

function close(write: StoreWriter, { id, entity, recordId }: Conflict): void {
  const others = write.conflicts().filter(each => each.recordId === recordId && each.id !== id);
  write.setConflicts(entity, recordId, others);
}
