import type { ConflictRecord } from "#shared/ipc/conflict-views.ts";
import type { Conflict, Json, StoreReader } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { findRecord, readableValue, recordTitle, rootOf } from "./record-title.ts";
import { fieldName, plain } from "./sync-views.ts";

/** A conflict as the command line lists it (CONTRACT.md `conflicts list`). */
export interface ConflictLine {
  readonly id: string;
  readonly kind: Conflict["kind"];
  readonly entity: Conflict["entity"];
  readonly recordId: string;
  /** Local id of what the record belongs to; its own if it belongs to nothing. */
  readonly root: string;
  readonly field: string;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
  /** False: this server cannot hold the field; nothing waits for it (SYNC.md M3). */
  readonly blocking: boolean;
  /** Who last changed mine, and when (ISO 8601, UTC); `null` where no history says it. */
  readonly mineBy: string | null;
  readonly mineAt: string | null;
  /** When theirs came about, as the server wrote it. */
  readonly theirsAt: string | null;
}

/** Open conflicts, with mine as it reads now. */
export function conflictLines(store: LocalStore): ConflictLine[] {
  const { sync } = store;
  return sync.conflicts().flatMap(conflict => {
    const record = sync.record(conflict.entity, conflict.recordId);
    if (record === null) return [];
    const { id, kind, entity, recordId, base, theirs, blocking, theirsAt } = conflict;
    const isOfField = conflict.field in record.fields;
    const mine = isOfField ? (record.fields[conflict.field] ?? null) : conflict.mine;
    const root = record.parentId ?? record.id;
    const field = fieldName(record, conflict.field);
    const who = lastEdit(store, root, recordId, isOfField ? conflict.field : null);
    return [{ id, kind, entity, recordId, root, field, base, mine, theirs, blocking, ...who, theirsAt }];
  });
}

/** Gathered by record. */
export function gathered(lines: readonly ConflictLine[], sync: StoreReader): ConflictRecord[] {
  const records = new Map<string, ConflictRecord>();
  for (const { entity, recordId, root, ...line } of lines) {
    const record = sync.record(entity, recordId);
    const known = records.get(recordId) ?? {
      entity,
      recordId,
      root,
      rootEntity: record ? rootOf(record, sync).entity : entity,
      title: recordTitle(entity === "redemption_control" ? findRecord(sync, root) : record, sync),
      serverId: record?.serverId ?? null,
      deleteAgainstEdit: null,
      fields: [],
    };
    const shown = (value: Json) => plain(readableValue(entity, line.field, value, sync));
    const { base, mine, theirs } = line;
    if (line.kind === "deletion") known.deleteAgainstEdit = mine === null ? "deleted_here" : "deleted_there";
    known.fields.push({ ...line, base: shown(base), mine: shown(mine), theirs: shown(theirs) });
    records.set(recordId, known);
  }
  return [...records.values()];
}

/** What a person did last to a field, or (`null`) to any of the record. */
function lastEdit({ history }: LocalStore, root: string, recordId: string, field: string | null) {
  const edit = history
    .of(root)
    .findLast(
      entry =>
        entry.recordId === recordId && (field === null || entry.field === field) && !bySync.has(entry.cause),
    );
  return { mineBy: edit?.who ?? null, mineAt: edit?.at ?? null };
}

/** Causes behind which no person of this computer stands. */
const bySync: ReadonlySet<string> = new Set(["pull", "push", "settle"]);
