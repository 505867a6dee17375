import type { Cause, Store, StoreReader, StoreWriter } from "#sync/ports.ts";
import type { Entity, Json, SyncRecord } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import { timestamp } from "./context.ts";
import type { Parts } from "./parts.ts";
import type { Database } from "./sqlite.ts";

/** The engine's port over SQLite. */
export function createSyncStore(db: Database, parts: Parts): Store {
  const reader = createReader(parts);
  const writer = createWriter(db, parts, reader);
  return {
    ...reader,
    transaction(work) {
      if (db.inTransaction) throw new Error("Store transactions do not nest.");
      return db.transaction(() => work(writer)).immediate();
    },
  };
}

function createReader({ records, intents, conflicts, settings }: Parts): StoreReader {
  return {
    record: records.record,
    byServerId: records.byServerId,
    byKey: records.byKey,
    children: records.children,
    differing: records.differing,
    keptHere: records.keptHere,
    knownServerIds: records.knownServerIds,
    intents: intents.all,
    conflicts: conflicts.all,
    meta: settings.meta,
    defaults: settings.defaults,
  };
}

function createWriter(db: Database, parts: Parts, reader: StoreReader): StoreWriter {
  const { records, writer, conflicts, rejections, tombstones, intents, settings } = parts;
  const noteNotice = prepareNotice(db, parts);
  const guarded =
    <A extends readonly unknown[], R>(method: (...args: A) => R) =>
    (...args: A): R => {
      if (!db.inTransaction) throw new Error("A store writer was used outside its transaction.");
      return method(...args);
    };
  const offerOf = (entity: Entity, recordId: string): string =>
    entity === "offer" ? recordId : (records.record(entity, recordId)?.parentId ?? missing(entity, recordId));

  const retireOne = (record: SyncRecord, offerId: string, cause: Cause, at: string) => {
    writer.retire(record, cause, at);
    conflicts.set(record.entity, record.id, offerId, []);
    rejections.clear(record.entity, record.id);
    if (record.serverId !== null) tombstones.put(record.entity, record.serverId);
    if (record.key !== null) tombstones.rememberKey(record.key);
  };

  return {
    ...reader,
    insertPulled: guarded(record =>
      writer.insert({ ...record, stage: "ready", base: record.fields }, "pull"),
    ),
    update: guarded((entity, id, change, cause) => writer.change(entity, id, change, cause)),
    retire: guarded((entity, id, cause) => {
      const record = records.record(entity, id) ?? missing(entity, id);
      const offerId = record.parentId ?? id;
      const at = timestamp(parts.context);
      if (entity === "offer") for (const child of records.children(id)) retireOne(child, offerId, cause, at);
      retireOne(record, offerId, cause, at);
    }),
    isTombstone: guarded(tombstones.has),
    forgetTombstones: guarded(tombstones.forget),
    putIntent: guarded(intents.put),
    dropIntent: guarded(intents.drop),
    setConflicts: guarded((entity, recordId, open) =>
      conflicts.set(entity, recordId, offerOf(entity, recordId), open),
    ),
    setRejection: guarded(rejection =>
      rejections.set(rejection, offerOf(rejection.entity, rejection.recordId)),
    ),
    clearRejection: guarded(rejections.clear),
    setMeta: guarded(settings.setMeta),
    nameMerchants: guarded(named => {
      const known = new Map(parts.merchants.all().map(({ merchantId, name }) => [merchantId, name]));
      for (const merchant of named)
        if (known.get(merchant.merchantId) !== merchant.name) parts.merchants.name(merchant);
    }),
    noteStoredDifferently: guarded(noteNotice),
  };
}

function prepareNotice(db: Database, { context }: Parts) {
  const insert = db.prepare<[string, Entity, string, string, string, string]>(
    "INSERT INTO notices (at, entity, record_id, field, sent, stored) VALUES (?, ?, ?, ?, ?, ?)",
  );
  return (entity: Entity, recordId: string, field: string, sent: Json, stored: Json) =>
    void insert.run(timestamp(context), entity, recordId, field, keyOf(sent), keyOf(stored));
}

function missing(entity: Entity, id: string): never {
  throw new Error(`The store has no ${entity} ${id}.`);
}
