import { storeFound } from "#sync/found-capabilities.ts";
import type { Cause, Store, StoreReader, StoreWriter } from "#sync/ports.ts";
import type { Entity, Json, SyncRecord } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import { timestamp } from "./context.ts";
import { beginHashEpoch } from "./hash-epoch.ts";
import { hasOwnServerId } from "./kinds.ts";
import type { Parts } from "./parts.ts";
import { prepareRenumbering } from "./renumber-merchant.ts";
import type { Database } from "./sqlite.ts";

/** The engine's port over SQLite. */
export function createSyncStore(db: Database, parts: Parts): Store {
  const reader = createReader(parts);
  const writer = createWriter(db, parts, reader);
  const transaction: Store["transaction"] = work => {
    if (db.inTransaction) throw new Error("Store transactions do not nest.");
    return parts.transactions.atomicallyOfMany(() => work(writer));
  };
  return {
    ...reader,
    transaction,
    takeCapabilities: async found => transaction(write => storeFound(write, found)),
  };
}

function createReader(parts: Parts): StoreReader {
  const { records, history, intents, conflicts, settings, capabilities, sweeps, sentCreates, tombstones } =
    parts;
  return {
    record: records.record,
    byServerId: records.byServerId,
    byServerIds: records.byServerIds,
    hashes: records.hashes,
    byKey: records.byKey,
    children: records.children,
    lastChange: history.last,
    ofKind: records.ofKind,
    differing: () => records.differing(capabilities.now()),
    keptHere: records.keptHere,
    knownServerIds: records.knownServerIds,
    intents: intents.all,
    hasIntent: intents.has,
    conflicts: conflicts.all,
    conflictsOf: conflicts.ofRecord,
    blockingIn: conflicts.blockingIn,
    capabilities: capabilities.now,
    openSweep: sweeps.open,
    markedPages: parts.pageMarks.all,
    idsOnPages: parts.pageMarks.ids,
    sentCreate: sentCreates.get,
    isRetiredKey: tombstones.isRetiredKey,
    meta: settings.meta,
    defaults: settings.defaults,
  };
}

function createWriter(db: Database, parts: Parts, reader: StoreReader): StoreWriter {
  const { records, writer, conflicts, rejections, tombstones, intents, settings, sweeps } = parts;
  const guarded = guardOf(db);
  const rootOf = (entity: Entity, id: string) => records.rootOf(entity, id) ?? missing(entity, id);

  return {
    ...reader,
    insertPulled: guarded(writer.insertPulled),
    insertNew: guarded(({ entity, parentId, fields, stage = "ready" }) => {
      const key = entity === "offer" ? parts.context.newId() : null;
      return writer.insert({ entity, parentId, fields, stage, key }, "settle");
    }),
    update: guarded(writer.change),
    retire: guarded(prepareRetiring(parts)),
    isTombstone: guarded(tombstones.has),
    forgetTombstones: guarded((entity, since) => tombstones.forget(entity, since, parts.context.now())),
    renumberMerchant: guarded(prepareRenumbering(db, writer)),
    putIntent: guarded(intents.put),
    dropIntent: guarded(intents.drop),
    setConflicts: guarded((entity, recordId, open) =>
      conflicts.set(recordId, rootOf(entity, recordId), open),
    ),
    setRejection: guarded(rejection =>
      rejections.set(rejection, rootOf(rejection.entity, rejection.recordId)),
    ),
    clearRejection: guarded((_entity, recordId) => rejections.clear(recordId)),
    setMeta: guarded(settings.setMeta),
    nameMerchants: guarded(parts.merchants.nameAll),
    setCapabilities: guarded(parts.capabilities.set),
    forgetHashes: guarded(() => {
      beginHashEpoch(parts.settings);
      parts.pageMarks.forget();
    }),
    beginSweep: guarded(sweeps.begin),
    addSweptPages: guarded(sweeps.add),
    endSweep: guarded(sweeps.end),
    markPages: guarded(parts.pageMarks.put),
    putSentCreate: guarded(parts.sentCreates.put),
    noteStoredDifferently: guarded(prepareNotice(db, parts)),
  };
}

const guardOf =
  (db: Database) =>
  <A extends readonly unknown[], R>(method: (...args: A) => R) =>
  (...args: A): R => {
    if (!db.inTransaction) throw new Error("A store writer was used outside its transaction.");
    return method(...args);
  };

function prepareRetiring(parts: Parts) {
  const { records, writer, conflicts, rejections, tombstones, intents, context } = parts;
  const retireOne = (record: SyncRecord, cause: Cause, at: string, ms: number) => {
    const { entity, id, serverId, key, parentId } = record;
    writer.retire(record, cause, at);
    conflicts.set(id, parentId ?? id, []);
    rejections.clear(id);
    intents.dropOf(id);
    if (serverId !== null && hasOwnServerId(entity)) tombstones.put(entity, serverId, ms);
    if (key !== null) tombstones.rememberKey(key);
  };
  return (entity: Entity, id: string, cause: Cause) => {
    const record = records.record(entity, id) ?? missing(entity, id);
    const at = timestamp(context);
    const ms = Date.parse(at);
    for (const child of records.children(id)) retireOne(child, cause, at, ms);
    retireOne(record, cause, at, ms);
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
