import type { Stage } from "#shared/domain/words.ts";
import type { Entity, Fields, JsonObject, SyncRecord } from "#sync/record.ts";
import { equal, keyOf } from "#sync/values.ts";
import { type Cause, type StoreContext, timestamp } from "./context.ts";
import type { History } from "./history.ts";
import { inOrderOf, normalise } from "./normalise.ts";
import type { RecordReader } from "./record-reader.ts";
import { tableOf } from "./record-row.ts";
import type { Database } from "./sqlite.ts";

interface NewRecord {
  readonly entity: Entity;
  readonly parentId: string | null;
  readonly serverId: number | null;
  readonly key: string | null;
  /** Offers only; a code or control has its offer's. */
  readonly stage: Stage;
  readonly fields: Fields;
  readonly base: Fields | null;
  readonly extra: JsonObject;
}

interface RecordChange {
  readonly serverId?: number | null;
  readonly key?: string | null;
  readonly stage?: Stage;
  readonly fields?: Fields;
  readonly base?: Fields | null;
  readonly extra?: JsonObject;
  readonly deleted?: boolean;
}

/** The one way rows of records change, each with its lines of history. Inside a transaction of the caller's. */
export interface RecordWriter {
  insert(record: NewRecord, cause: Cause): string;
  change(entity: Entity, id: string, change: RecordChange, cause: Cause): void;
  /** Marks the record retired: out of every list and look-up. What goes together has one `at` (ISO 8601, UTC). */
  retire(record: SyncRecord, cause: Cause, at: string): void;
}

export function createRecordWriter(
  db: Database,
  context: StoreContext,
  reader: RecordReader,
  history: History,
): RecordWriter {
  const rows = prepareRows(db);

  const expect = (entity: Entity, id: string): SyncRecord => {
    const record = reader.record(entity, id);
    if (record === null) throw new Error(`The store has no ${entity} ${id}.`);
    return record;
  };

  return {
    insert(record, cause) {
      const id = context.newId();
      const at = timestamp(context);
      rows.insert(record, id, at);
      if (record.parentId !== null) rows.touch.run(at, record.parentId);
      history.note({ ...record, id }, "*", null, "present", cause);
      return id;
    },
    change(entity, id, change, cause) {
      const before = expect(entity, id);
      const after = settle(before, change);
      const noted = noteDifferences(history, before, after, cause);
      rows.update(after);
      if (noted) rows.touch.run(timestamp(context), before.parentId ?? id);
    },
    retire(record, cause, at) {
      history.note(record, "*", presence(record), "gone", cause);
      rows.retire[record.entity].run(at, record.id);
    },
  };
}

/** Sets keep the order they have, so that what is equal is equal text. */
function settle(before: SyncRecord, change: RecordChange): SyncRecord {
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
  if (entity === "offer" && before.stage !== after.stage) note("stage", before.stage, after.stage);
  if (before.deleted !== after.deleted) note("*", presence(before), presence(after));
  return noted;
}

const presence = (record: SyncRecord) => (record.deleted ? "deleted" : "present");

function prepareRows(db: Database) {
  type Offer = [number | null, string | null, Stage, string, string | null, string];
  type Child = [number | null, string, string | null, string];
  const insertOffer = db.prepare<[...Offer, string, string, string]>(`
    INSERT INTO offers (server_id, key, stage, working, base, extra, id, created_at, updated_at, deleted)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`);
  const updateOffer = db.prepare<[...Offer, number, string]>(`
    UPDATE offers SET server_id = ?, key = ?, stage = ?, working = ?, base = ?, extra = ?, deleted = ? WHERE id = ?`);
  const forChildren = <T>(make: (table: string) => T) => ({
    promo_code: make(tableOf.promo_code),
    redemption_control: make(tableOf.redemption_control),
  });
  const insertChild = forChildren(table =>
    db.prepare<[...Child, string, string, string]>(`
      INSERT INTO ${table} (server_id, working, base, extra, offer_id, id, created_at, deleted)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0)`),
  );
  const updateChild = forChildren(table =>
    db.prepare<[...Child, number, string]>(
      `UPDATE ${table} SET server_id = ?, working = ?, base = ?, extra = ?, deleted = ? WHERE id = ?`,
    ),
  );
  const retire = (table: string) =>
    db.prepare<[string, string]>(`UPDATE ${table} SET retired_at = ? WHERE id = ?`);

  return {
    insert(record: NewRecord, id: string, at: string): void {
      const [working, base, extra] = texts(record);
      if (record.entity === "offer") {
        insertOffer.run(record.serverId, record.key, record.stage, working, base, extra, id, at, at);
      } else {
        if (record.parentId === null) throw new Error(`A ${record.entity} belongs to an offer.`);
        insertChild[record.entity].run(record.serverId, working, base, extra, record.parentId, id, at);
      }
    },
    update(record: SyncRecord): void {
      const [working, base, extra] = texts(record);
      const deleted = record.deleted ? 1 : 0;
      if (record.entity === "offer") {
        updateOffer.run(record.serverId, record.key, record.stage, working, base, extra, deleted, record.id);
      } else {
        updateChild[record.entity].run(record.serverId, working, base, extra, deleted, record.id);
      }
    },
    touch: db.prepare<[string, string]>("UPDATE offers SET updated_at = ? WHERE id = ?"),
    retire: { offer: retire("offers"), ...forChildren(retire) },
  };
}

function texts({
  entity,
  fields,
  base,
  extra,
}: NewRecord): [working: string, base: string | null, extra: string] {
  const working = normalise(entity, fields);
  if (base === null || base === fields) return [working, base === null ? null : working, keyOf(extra)];
  return [working, normalise(entity, inOrderOf(entity, base, fields)), keyOf(extra)];
}
