import { recordFields } from "#shared/domain/records.ts";
import { formerMark } from "../own-marks.ts";
import type { Cause, Random, StoreReader, StoreWriter } from "../ports.ts";
import type { Conflict, Entity, Fields, SyncRecord } from "../record.ts";
import { entities } from "../record.ts";
import { equal, isEmpty } from "../values.ts";
import { emptyValue } from "./memory-reader.ts";
import { hasOwnServerId, type LocalCause, type Row, type Tables } from "./memory-tables.ts";

/** What the memory store needs from outside. */
export interface MemoryContext {
  readonly random: Random;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** The port's writing half; each method works inside a transaction only. */
export function createWriter(tables: Tables, reader: StoreReader, context: MemoryContext): StoreWriter {
  const { random } = context;
  return guardAll(tables, reader, {
    insertPulled({ hash, ...record }) {
      const id = random.ulid();
      const fields = complete(record.entity, record.fields);
      tables.insert({ ...record, id, stage: "ready", deleted: false, fields, base: fields }, hash);
      return id;
    },
    insertNew: record =>
      insertLocal(
        tables,
        random,
        { ...record, stage: record.stage ?? "ready", key: keyFor(random, record.entity) },
        "settle",
      ),
    update: (entity, id, change, cause) => changeRecord(tables, entity, id, change, cause),
    retire(entity, id, cause) {
      const row = tables.expect(entity, id);
      for (const child of tables.ofParent(id)) retireOne(tables, child, cause, context.now());
      retireOne(tables, row, cause, context.now());
    },
    isTombstone: (entity, serverId) => tables.tombstones.has(`${entity} ${serverId}`),
    forgetTombstones(entity, since) {
      for (const stone of tables.tombstones.values()) {
        const isOld = stone.at < since || stone.at > context.now();
        if (stone.entity === entity && isOld) tables.tombstones.delete(`${entity} ${stone.serverId}`);
      }
    },
    renumberMerchant: (from, to) => renumberMerchant(tables, from, to),
    putIntent: intent => tables.intents.set(intent.id, intent),
    dropIntent: id => tables.intents.delete(id),
    setConflicts: (entity, recordId, conflicts) =>
      setConflicts(tables, random, tables.expect(entity, recordId).record, conflicts),
    setRejection(rejection) {
      tables.expect(rejection.entity, rejection.recordId);
      tables.rejections.set(rejection.recordId, rejection);
    },
    clearRejection: (_entity, recordId) => tables.rejections.delete(recordId),
    nameMerchants(named) {
      for (const { merchantId, name } of named) tables.merchantNames.set(merchantId, name);
    },
    setMeta: (key, value) => tables.meta.set(key, value),
    setCapabilities(capabilities, forget) {
      tables.capabilities.set("now", capabilities);
      for (const row of forget.length === 0 ? [] : tables.ofKind("offer")) forgetFields(tables, row, forget);
    },
    forgetHashes() {
      for (const row of tables.all()) if (row.hash !== null) tables.put(row, { hash: null });
    },
    beginSweep: (startedAt, total) => tables.sweep.set("open", { startedAt, total, pages: [] }),
    addSweptPages(pages) {
      const sweep = tables.sweep.get("open");
      if (sweep === undefined) throw new Error("No sweep is open.");
      const fresh = new Set(pages.map(page => page.offset));
      const kept = sweep.pages.filter(page => !fresh.has(page.offset));
      tables.sweep.set("open", {
        ...sweep,
        pages: [...kept, ...pages].sort((a, b) => a.offset - b.offset),
      });
    },
    endSweep: () => tables.sweep.delete("open"),
    markPages(pages) {
      for (const page of pages) tables.markedPages.set(page.offset, page);
    },
    putSentCreate: create => tables.sentCreates.set(create.key, create),
    noteStoredDifferently: (entity, recordId, field, sent, stored) =>
      tables.notices.set(random.ulid(), { entity, recordId, field, sent, stored }),
  });
}

/** Every field of its kind, empty where it is missing; unknown ones stay. */
export function complete(entity: Entity, fields: Fields): Fields {
  if (recordFields[entity].every(field => fields[field] !== undefined)) return fields;
  return { ...emptyFields[entity], ...fields };
}

const emptyFields: Readonly<Record<string, Fields>> = Object.fromEntries(
  entities.map(entity => [
    entity,
    Object.fromEntries(recordFields[entity].map(field => [field, emptyValue(entity, field)])),
  ]),
);

/** Only offers carry a key (SYNC.md W6). */
export const keyFor = (random: Random, entity: Entity): string | null =>
  entity === "offer" ? random.ulid() : null;

/** A record made on this computer; a merchant gets the number by which offers name it. Answers its id. */
export function insertLocal(
  tables: Tables,
  random: Random,
  record: Pick<SyncRecord, "entity" | "parentId" | "stage" | "key" | "fields"> & Partial<SyncRecord>,
  cause: LocalCause,
): string {
  const { entity, id = random.ulid(), serverId = null } = record;
  const fields = complete(entity, record.fields);
  const made: SyncRecord = {
    deleted: false,
    base: null,
    extra: {},
    createdAt: null,
    ...record,
    serverId,
    id,
    fields: entity === "merchant" && serverId === null ? numbered(tables, fields) : fields,
  };
  tables.insert(made, null);
  tables.note(made, "*", null, "present", cause);
  return id;
}

function numbered(tables: Tables, fields: Fields): Fields {
  if (typeof fields.localNumber === "number") return fields;
  const localNumber = (tables.merchantNumber.get("last") ?? 0) - 1;
  tables.merchantNumber.set("last", localNumber);
  return { ...fields, localNumber };
}

type Change = Parameters<StoreWriter["update"]>[2] & { readonly stage?: SyncRecord["stage"] };

/** The one way a record changes, with its lines of history. */
export function changeRecord(
  tables: Tables,
  entity: Entity,
  id: string,
  { hash, ...change }: Change,
  cause: LocalCause,
): void {
  const row = tables.expect(entity, id);
  const before = row.record;
  const after: SyncRecord = {
    ...before,
    ...change,
    ...(change.fields && { fields: complete(entity, change.fields) }),
    ...(change.base && { base: complete(entity, change.base) }),
  };
  if (after.fields !== before.fields) noteFields(tables, before, after, cause);
  if (before.deleted !== after.deleted) tables.note(before, "*", presence(before), presence(after), cause);
  const forgets = change.base !== undefined || (change.fields !== undefined && cause !== "edit");
  tables.put(row, { record: after, hash: hash === undefined ? (forgets ? null : row.hash) : hash });
}

function noteFields(tables: Tables, before: SyncRecord, after: SyncRecord, cause: LocalCause): void {
  for (const field of Object.keys({ ...before.fields, ...after.fields })) {
    const from = before.fields[field] ?? null;
    const to = after.fields[field] ?? null;
    if (!equal(before.entity, field, from, to)) tables.note(before, field, from, to, cause);
  }
}

/** In the history the field `*` stands for the whole record, as it does in conflicts. */
const presence = (record: SyncRecord) => (record.deleted ? "deleted" : "present");

function retireOne(tables: Tables, row: Row, cause: Cause, at: number): void {
  const { record } = row;
  const { entity, id, serverId } = record;
  tables.note(record, "*", presence(record), "gone", cause);
  for (const conflict of openConflicts(tables, id)) tables.conflicts.delete(conflict.id);
  for (const intent of tables.intents.values()) if (intent.recordId === id) tables.intents.delete(intent.id);
  tables.rejections.delete(id);
  if (serverId !== null && hasOwnServerId(record))
    tables.tombstones.set(`${entity} ${serverId}`, { entity, serverId, at });
  tables.retire(row);
}

const openConflicts = (tables: Tables, recordId: string): readonly Conflict[] =>
  tables.conflicts.values().filter(each => each.recordId === recordId);

function setConflicts(
  tables: Tables,
  random: Random,
  { id: recordId }: SyncRecord,
  conflicts: readonly Omit<Conflict, "id">[],
): void {
  const old = openConflicts(tables, recordId);
  const fields = new Set(conflicts.map(each => each.field));
  for (const each of old) if (!fields.has(each.field)) tables.conflicts.delete(each.id);
  for (const conflict of conflicts) {
    const id = old.find(each => each.field === conflict.field)?.id ?? random.ulid();
    tables.conflicts.set(id, { ...conflict, id });
  }
}

function renumberMerchant(tables: Tables, from: number, to: number): void {
  const renumbered = (fields: Fields): Fields =>
    fields.merchantOwner === from ? { ...fields, merchantOwner: to } : fields;
  for (const { record } of tables.ofKind("offer")) {
    const fields = renumbered(record.fields);
    const base = record.base === null ? null : renumbered(record.base);
    if (fields !== record.fields || base !== record.base)
      changeRecord(tables, "offer", record.id, { fields, base }, "push");
  }
}

function forgetFields(tables: Tables, row: Row, forget: readonly string[]): void {
  const { record } = row;
  const { base } = record;
  if (base === null) return;
  const held = forget.filter(field => !isEmpty(base[field]));
  const marks = new Set(forget.map(formerMark));
  if (held.length === 0 && !Object.keys(record.extra).some(name => marks.has(name))) return;
  const emptied = Object.fromEntries(forget.map(field => [field, emptyValue(record.entity, field)]));
  const extra = {
    ...Object.fromEntries(Object.entries(record.extra).filter(([name]) => !marks.has(name))),
    ...Object.fromEntries(held.map(field => [formerMark(field), base[field] ?? null])),
  };
  tables.put(row, { record: { ...record, base: { ...base, ...emptied }, extra }, hash: null });
}

/** A writer kept beyond its transaction is a bug of the caller's, found at once. */
function guardAll(
  tables: Tables,
  reader: StoreReader,
  methods: Omit<StoreWriter, keyof StoreReader>,
): StoreWriter {
  const guard =
    <A extends readonly unknown[], R>(method: (...args: A) => R) =>
    (...args: A): R => {
      if (!tables.inTransaction) throw new Error("A store writer was used outside its transaction.");
      return method(...args);
    };
  return {
    ...reader,
    insertPulled: guard(methods.insertPulled),
    insertNew: guard(methods.insertNew),
    update: guard(methods.update),
    retire: guard(methods.retire),
    isTombstone: guard(methods.isTombstone),
    forgetTombstones: guard(methods.forgetTombstones),
    renumberMerchant: guard(methods.renumberMerchant),
    putIntent: guard(methods.putIntent),
    dropIntent: guard(methods.dropIntent),
    setConflicts: guard(methods.setConflicts),
    setRejection: guard(methods.setRejection),
    clearRejection: guard(methods.clearRejection),
    nameMerchants: guard(methods.nameMerchants),
    setMeta: guard(methods.setMeta),
    setCapabilities: guard(methods.setCapabilities),
    forgetHashes: guard(methods.forgetHashes),
    beginSweep: guard(methods.beginSweep),
    addSweptPages: guard(methods.addSweptPages),
    endSweep: guard(methods.endSweep),
    markPages: guard(methods.markPages),
    putSentCreate: guard(methods.putSentCreate),
    noteStoredDifferently: guard(methods.noteStoredDifferently),
  };
}
