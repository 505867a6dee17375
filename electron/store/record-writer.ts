import { parentOf } from "#shared/domain/records.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { Entity, Fields, JsonObject, SyncRecord } from "#sync/record.ts";
import { equal } from "#sync/values.ts";
import { type Cause, type StoreContext, timestamp } from "./context.ts";
import type { History } from "./history.ts";
import { inOrderOf } from "./normalise.ts";
import type { RecordReader } from "./record-reader.ts";
import type { RecordRows, RowValues } from "./record-rows.ts";
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
  /** A change of fields or base without a hash forgets the one there was. */
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
  const touchRoot = ({ entity, id, parentId }: Pick<SyncRecord, "entity" | "id" | "parentId">, at: string) =>
    rows.touch(parentOf[entity] ?? entity, parentId ?? id, at);

  return {
    insert(record, cause) {
      const id = context.newId();
      const at = timestamp(context);
      const fields = record.entity === "merchant" ? numbered(record.fields, parts.settings) : record.fields;
      rows.insert({ ...record, ...unknownThere, fields }, id, at);
      if (record.parentId !== null) touchRoot({ ...record, id }, at);
      history.note({ ...record, id }, "*", null, "present", cause);
      return id;
    },
    insertPulled(record) {
      const id = context.newId();
      rows.insert({ ...record, stage: "ready", base: record.fields }, id, timestamp(context));
      return id;
    },
    change(entity, id, { hash, ...change }, cause) {
      const before = expect(entity, id);
      const after = settle(before, change);
      const noted = noteDifferences(history, before, after, cause);
      const forgets = change.fields !== undefined || change.base !== undefined;
      rows.update(after, hash === undefined && forgets ? null : hash);
      if (noted) touchRoot(before, timestamp(context));
    },
    retire(record, cause, at) {
      history.note(record, "*", presence(record), "gone", cause);
      rows.retire(record.entity, record.id, at);
    },
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
function settle(before: SyncRecord, change: Omit<RecordChange, "hash">): SyncRecord {
  const after = { ...before, ...change };
  return { ...after, fields: inOrderOf(before.entity, after.fields, before.fields) };
}

function noteDifferences(history: History, before: SyncRecord, after: SyncRecord, cause: Cause): boolean {
  const { entity } = before;
  let noted = false;
  const note = (field: string, from: SyncRecord["fields"][string], to: SyncRecord["fields"][string]) => {
    history.note(before, field, from, to, cause);
    noted = true;
  };
  for (const field of Object.keys({ ...before.fields, ...after.fields })) {
    const [from, to] = [before.fields[field] ?? null, after.fields[field] ?? null];
    if (!equal(entity, field, from, to)) note(field, from, to);
  }
  if (parentOf[entity] === null && before.stage !== after.stage) note("stage", before.stage, after.stage);
  if (before.deleted !== after.deleted) note("*", presence(before), presence(after));
  return noted;
}

const presence = (record: SyncRecord) => (record.deleted ? "deleted" : "present");
