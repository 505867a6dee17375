import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { bringBack } from "./bring-back.ts";
import { merge } from "./merge.ts";
import type { Random, Store, StoreReader, StoreWriter } from "./ports.ts";
import type { Conflict, Entity, Fields, Json, SyncRecord } from "./record.ts";
import { isObject, sameJson } from "./values.ts";

/**
 * `copy`: for a delete against an edit, the deletion stands and what is here goes on as a new draft. A part is refused
 * one: it has its parent's stage, so it would go out at once.
 */
export type Decision = { readonly take: "mine" | "theirs" | "copy" } | { readonly value: Json };

/** What a decision changed, as it was before: enough to take it back while nothing of it was sent. */
export interface Resolution {
  readonly conflicts: readonly Conflict[];
  /** The record and what belongs to it, as they were. */
  readonly records: readonly SyncRecord[];
  /** The same as the decision left them; one that it retired is missing. */
  readonly after: readonly SyncRecord[];
  /** Records that the decision made. */
  readonly made: readonly { readonly entity: Entity; readonly id: string }[];
}

/**
 * Carries out what a person decided on one conflict (SYNC.md M1, M4, U1, U4). Sends nothing: the next plan follows
 * from the new difference. `value` must be normalised and is refused for a delete against an edit.
 */
export function resolveConflict(
  store: Store,
  random: Random,
  conflictId: string,
  decision: Decision,
): Result<Resolution, Failure<"not_found" | "invalid">> {
  return store.transaction(write => {
    const conflict = write.conflicts().find(({ id }) => id === conflictId);
    const record = conflict && write.record(conflict.entity, conflict.recordId);
    if (!conflict || !record) return fail("not_found", "This conflict is no longer open.");
    const before = {
      conflicts: write.conflictsOf(record.id),
      records: [record, ...write.children(record.id)],
    };
    const done = decide(write, random, { conflict, record, decision });
    return done.ok ? ok({ ...before, after: asTheyAre(write, before.records), made: done.value }) : done;
  });
}

interface Case {
  readonly conflict: Conflict;
  readonly record: SyncRecord;
  readonly decision: Decision;
}

type Made = Resolution["made"];

function decide(
  write: StoreWriter,
  random: Random,
  { conflict, record, decision }: Case,
): Result<Made, Failure<"invalid">> {
  const take = "take" in decision ? decision.take : null;
  switch (conflict.kind) {
    case "field":
      if (take === "copy")
        return fail("invalid", "Only a deletion can be answered by a copy: take mine, theirs or a value.");
      decideField(write, conflict, record, decision);
      return ok([]);
    case "deletion":
      if (take === null) return fail("invalid", "A deletion has no value: take mine, theirs or a copy.");
      if (take === "copy" && record.parentId !== null)
        return fail("invalid", "A part goes on with what it belongs to: take mine or theirs.");
      return ok(decideDeletion(write, random, conflict, record, take));
    case "double":
      if (take !== "mine" && take !== "theirs")
        return fail("invalid", "Take mine to remove the other record, theirs to keep both.");
      close(write, conflict);
      if (take === "mine") write.update(record.entity, record.id, { deleted: true }, "resolve");
      return ok([]);
    case "code_clash":
      if (take === "theirs" || take === "copy")
        return fail("invalid", "Take mine to keep the code, or give another one.");
      close(write, conflict);
      if ("value" in decision)
        write.update(
          record.entity,
          record.id,
          { fields: { ...record.fields, promoCode: decision.value } },
          "resolve",
        );
      return ok([]);
  }
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

function decideDeletion(
  write: StoreWriter,
  random: Random,
  conflict: Conflict,
  record: SyncRecord,
  take: "mine" | "theirs" | "copy",
): Made {
  write.setConflicts(record.entity, record.id, []);
  const made = take === "copy" ? copyOf(write, record) : [];
  const deletedThere = conflict.theirs === null;
  if (deletedThere && take === "mine") bringBack(write, random, record, "resolve");
  else if (deletedThere) write.retire(record.entity, record.id, "resolve");
  else decideDeletedHere(write, conflict, record, take === "theirs" ? "theirs" : "mine");
  return made;
}

/** A copy is a draft of its own: its code is blank, as with every duplicate. */
function copyOf(write: StoreWriter, record: SyncRecord): Made {
  const fields = record.entity === "offer" ? { ...record.fields, externalReference: null } : record.fields;
  const id = write.insertNew({ entity: record.entity, parentId: record.parentId, fields, stage: "draft" });
  const children = write
    .children(record.id)
    .filter(({ entity, deleted }) => entity !== "promo_code" && !deleted)
    .map(({ entity, fields: childFields }) => ({
      entity,
      id: write.insertNew({ entity, parentId: id, fields: childFields, stage: "draft" }),
    }));
  return [{ entity: record.entity, id }, ...children];
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
  write.setConflicts(
    entity,
    recordId,
    write.conflictsOf(recordId).filter(each => each.id !== id),
  );
}

const asTheyAre = (store: StoreReader, records: readonly SyncRecord[]): readonly SyncRecord[] =>
  records.flatMap(({ entity, id }) => store.record(entity, id) ?? []);

/**
 * Takes a decision back: conflicts, values and bases as they were, what it made goes. Only while nothing of it was
 * sent and no edit or reading moved the records since; what a decision retired stays retired.
 */
export function undoResolution(store: Store, resolution: Resolution): Result<null, Failure<"too_late">> {
  return store.transaction(write => {
    const { records, after, conflicts, made } = resolution;
    const now = asTheyAre(write, records);
    const moved = after.length < records.length || !sameJson(stateOf(now), stateOf(after));
    if (moved || records.some(({ id }) => write.hasIntent(id)))
      return fail(
        "too_late",
        "This was sent, edited or deleted since, so the decision stands. Edit the record instead.",
      );
    for (const { entity, id, fields, base, deleted, key, serverId, createdAt } of records)
      write.update(entity, id, { fields, base, deleted, key, serverId, createdAt }, "resolve");
    for (const { entity, id } of made)
      if (write.record(entity, id)) write.update(entity, id, { deleted: true }, "resolve");
    const [first] = conflicts;
    if (first) write.setConflicts(first.entity, first.recordId, conflicts);
    return ok(null);
  });
}

/** What undoing would overwrite. */
const stateOf = (records: readonly SyncRecord[]): Json =>
  records.map(({ id, fields, base, deleted, key, serverId }) => ({
    id,
    fields,
    base,
    deleted,
    key,
    serverId,
  }));
