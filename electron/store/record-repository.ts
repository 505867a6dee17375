import type { OfferState, Stage } from "#shared/domain/words.ts";
import type { Conflict, Entity, Fields, Rejection, SyncRecord } from "#sync/record.ts";
import { type LocalCause, timestamp } from "./context.ts";
import { differs, partsDiffer } from "./differing.ts";
import { forEachKind, tableOf } from "./kinds.ts";
import type { Parts } from "./parts.ts";
import type { Database } from "./sqlite.ts";

/** Kinds that people work on here; offers, with their codes and limits, have a repository of their own. */
export type PlainKind = Exclude<Entity, "offer">;

export interface StoredRecord extends SyncRecord {
  /** The same words as for offers; what belongs to the record included. */
  readonly state: OfferState;
  readonly conflicts: readonly Conflict[];
  readonly rejections: readonly Rejection[];
}

/** Records of every kind but offers, as people work on them. Each write is one durable transaction, with its history. */
export interface RecordRepository {
  /** Oldest first, those marked deleted included. `parentId`: only what belongs to that record. */
  list(kind: PlainKind, parentId?: string): StoredRecord[];
  get(kind: PlainKind, id: string): StoredRecord | null;
  /** Fields left out are empty; a part has its parent's stage, whatever `stage` says. Answers the new id. */
  create(kind: PlainKind, parentId: string | null, fields: Fields, stage: Stage, cause: LocalCause): string;
  /** The named fields; takes back what the server refused. `stage` as in `setStage`, in the same step. */
  edit(kind: PlainKind, id: string, patch: Fields, cause: LocalCause, stage?: Stage): void;
  /** Of a record that stands alone; a part's stage is its parent's. */
  setStage(kind: PlainKind, id: string, stage: Stage): void;
  remove(kind: PlainKind, id: string, cause?: LocalCause): void;
  restore(kind: PlainKind, id: string): void;
  stateOf(kind: PlainKind, id: string): OfferState | null;
}

export function createRecordRepository(db: Database, parts: Parts): RecordRepository {
  const { context, records, writer, settings, rejections, conflicts } = parts;
  const state = prepareStates(db);
  const load = (record: SyncRecord): StoredRecord => {
    const { entity, id } = record;
    return {
      ...record,
      state: state(entity, id) ?? "synced",
      conflicts: record.parentId === null ? conflicts.of(id) : conflicts.ofRecord(id),
      rejections: rejections.of(record.parentId ?? id).filter(isOf(record)),
    };
  };
  const savingAtomically = <T>(what: LocalCause, work: () => T): T =>
    parts.transactions.atomically(() =>
      parts.acts.during(what, () => {
        const result = work();
        settings.setMeta("saved_at", timestamp(context));
        return result;
      }),
    );
  const change = (
    kind: PlainKind,
    id: string,
    next: Parameters<typeof writer.change>[2],
    cause: LocalCause,
  ) => savingAtomically(cause, () => writer.change(kind, id, next, cause));

  return {
    list: (kind, parentId) =>
      (parentId === undefined
        ? records.ofKind(kind)
        : records.children(parentId).filter(child => child.entity === kind)
      ).map(load),
    get(kind, id) {
      const record = records.record(kind, id);
      return record === null ? null : load(record);
    },
    create: (kind, parentId, fields, stage, cause) =>
      savingAtomically(cause, () =>
        writer.insert({ entity: kind, parentId, fields, stage, key: null }, cause),
      ),
    edit: (kind, id, patch, cause, stage) =>
      savingAtomically(cause, () => {
        const present = records.record(kind, id);
        if (present === null) throw new Error(`The store has no ${kind} ${id}.`);
        const fields = { ...present.fields, ...patch };
        writer.change(kind, id, stage === undefined ? { fields } : { fields, stage }, cause);
        rejections.clear(id);
      }),
    setStage: (kind, id, stage) => change(kind, id, { stage }, "edit"),
    remove: (kind, id, cause = "delete") => change(kind, id, { deleted: true }, cause),
    restore: (kind, id) => change(kind, id, { deleted: false }, "restore"),
    stateOf: state,
  };
}

const isOf =
  ({ id, parentId }: SyncRecord) =>
  (rejection: Rejection) =>
    parentId === null || rejection.recordId === id;

function prepareStates(db: Database): (kind: Entity, id: string) => OfferState | null {
  const select = forEachKind(entity => db.prepare<[string], OfferState>(stateSql(entity)).pluck());
  return (kind, id) => select[kind].get(id) ?? null;
}

/** CONTRACT.md `state`, as `offer_states` has it for offers. */
function stateSql(entity: Entity): string {
  const parts = partsDiffer(entity, "r.id").map(differ => `OR ${differ}`);
  const open = (table: string, more: string) =>
    `EXISTS (SELECT 1 FROM ${table} x WHERE (x.record_id = r.id OR x.root_id = r.id)${more})`;
  return `
    SELECT CASE
      WHEN ${open("conflicts", " AND x.blocking")} THEN 'conflict'
      WHEN ${open("rejections", "")} THEN 'rejected'
      WHEN r.deleted THEN 'deleted'
      WHEN r.base IS NULL THEN 'new'
      WHEN ${differs(entity, "r")} ${parts.join(" ")} THEN 'changed'
      ELSE 'synced'
    END FROM ${tableOf[entity]} r WHERE r.id = ? AND r.retired_at IS NULL`;
}
