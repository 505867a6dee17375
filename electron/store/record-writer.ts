import { parentOf } from "#shared/domain/records.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { Entity, Fields, JsonObject, SyncRecord } from "#sync/record.ts";
import { equal } from "#sync/values.ts";
import { type Cause, forgetsReading, type StoreContext, timestamp } from "./context.ts";
import type { History } from "./history.ts";
import { inOrderOf } from "./normalise.ts";
import type { RecordReader } from "./record-reader.ts";
import { type Columns, type RecordRows, type RowValues, texts } from "./record-rows.ts";
import type { Settings } from "./settings.ts";

interface RecordChange {
  readonly serverId?: number | null;
  readonly key?: string | null;
  readonly stage?: Stage;
  readonly fields?: Fields;
  readonly base?: Fields | null;
  readonly extra?: JsonObject;
  readonly deleted?: boolean;
  readonly createdAt?: string | null;
  readonly hash?: string | null;
}

/** The one way rows of records change, each with its lines of history. Inside a transaction of the caller's. */
export interface RecordWriter {
  /** What was made here; a merchant gets the number by which offers name it. Answers its id. */
  insert(record: Pick<RowValues, "entity" | "parentId" | "stage" | "fields" | "key">, cause: Cause): string;
  /** What the server has: without a line of history, since nobody here did anything. */
  insertPulled(record: Omit<RowValues, "stage" | "base">): string;
  /** A change of base without a hash forgets the one there was, as does one of fields that sync makes. */
  change(entity: Entity, id: string, change: RecordChange, cause: Cause): void;
  /** Marks the record retired: out of every list and look-up. What goes together has one `at` (ISO 8601, UTC). */
  retire(record: SyncRecord, cause: Cause, at: string): void;
}

export function createRecordWriter(parts: {
  readonly context: StoreContext;
  readonly records: RecordReader;
  readonly rows: RecordRows;
  readonly history: History;
  readonly settings: Settings;
}): RecordWriter {
  const { context, rows, history } = parts;

  const expect = (entity: Entity, id: string): SyncRecord => {
    const record = parts.records.record(entity, id);
    if (record === null) throw new Error(`The store has no ${entity} ${id}.`);
    return record;
  };
  const touchRoot = ({ entity, parentId }: Pick<SyncRecord, "entity" | "parentId">, at: string) =>
    rows.update(parentOf[entity] ?? entity, parentId ?? "", { updated_at: at });

  return {
    insert(record, cause) {
      const id = context.newId();
      const at = timestamp(context);
      const fields = record.entity === "merchant" ? numbered(record.fields, parts.settings) : record.fields;
      rows.insert({ ...record, ...unknownThere, fields }, id, at);
      if (record.parentId !== null) touchRoot(record, at);
      history.note({ ...record, id }, "*", null, "present", cause);
      return id;
    },
    insertPulled(record) {
      const id = context.newId();
      rows.insert({ ...record, stage: "ready", base: record.fields }, id, timestamp(context));
      return id;
    },
    change(entity, id, change, cause) {
      const before = expect(entity, id);
      const after = settle(before, change);
      const noted = noteDifferences(history, before, after, cause);
      const at = noted.length === 0 ? null : timestamp(context);
      const touched = at === null || before.parentId !== null ? {} : { updated_at: at };
      const forgets = change.base !== undefined || (change.fields !== undefined && forgetsReading(cause));
      const hash = change.hash === undefined && !forgets ? {} : { hash: change.hash ?? null };
      rows.update(entity, id, { ...changedColumns(before, after, change, noted), ...hash, ...touched });
      if (at !== null && before.parentId !== null) touchRoot(before, at);
    },
    retire(record, cause, at) {
      history.note(record, "*", presence(record), "gone", cause);
      rows.update(record.entity, record.id, { retired_at: at });
    },
  };
}

/** Only what the change touches is written: an index that stands on nothing of it is left alone. */
function changedColumns(
  before: SyncRecord,
  after: SyncRecord,
  change: RecordChange,
  noted: readonly string[],
): Columns {
  const isEdited = noted.some(field => field !== "stage" && field !== "*");
  const { working, base, extra } = texts(isEdited ? after : { ...after, fields: before.fields });
  return {
    ...(isEdited && { working }),
    // A base that stood for the working copy has to stand by itself now.
    ...((isEdited || change.base !== undefined) && { base }),
    ...(change.extra !== undefined && { extra }),
    ...(before.serverId !== after.serverId && { server_id: after.serverId }),
    ...(before.createdAt !== after.createdAt && { server_created_at: after.createdAt }),
    ...(before.key !== after.key && { key: after.key }),
    ...(noted.includes("stage") && { stage: after.stage }),
    ...(before.deleted !== after.deleted && { deleted: after.deleted ? 1 : 0 }),
  };
}

const unknownThere = { serverId: null, base: null, extra: {}, createdAt: null, hash: null } as const;

/** Never used again, whatever becomes of the merchant. */
function numbered(fields: Fields, settings: Settings): Fields {
  if (typeof fields.localNumber === "number") return fields;
  const localNumber = Number(settings.meta("merchant_number") ?? 0) - 1;
  settings.setMeta("merchant_number", String(localNumber));
  return { ...fields, localNumber };
}

/** Sets keep the order they have, so that what is equal is equal text. */
function settle(before: SyncRecord, { hash: _hash, ...change }: RecordChange): SyncRecord {
  const { fields } = change;
  return {
    ...before,
    ...change,
    fields: fields === undefined ? before.fields : inOrderOf(before.entity, fields, before.fields),
  };
}

/** Answers what was noted: fields, `stage`, `*`. */
function noteDifferences(
  history: History,
  before: SyncRecord,
  after: SyncRecord,
  cause: Cause,
): readonly string[] {
  const { entity } = before;
  const noted: string[] = [];
  const note = (field: string, from: SyncRecord["fields"][string], to: SyncRecord["fields"][string]) => {
    history.note(before, field, from, to, cause);
    noted.push(field);
  };
  const names = before.fields === after.fields ? [] : Object.keys({ ...before.fields, ...after.fields });
  for (const field of names) {
    const [from, to] = [before.fields[field] ?? null, after.fields[field] ?? null];
    if (!equal(entity, field, from, to)) note(field, from, to);
  }
  if (parentOf[entity] === null && before.stage !== after.stage) note("stage", before.stage, after.stage);
  if (before.deleted !== after.deleted) note("*", presence(before), presence(after));
  return noted;
}

const presence = (record: SyncRecord) => (record.deleted ? "deleted" : "present");
