import { emptyForm, offerFields } from "#shared/domain/offer.ts";
import type { Stage } from "#shared/domain/words.ts";
import { initialDefaults, type WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { today } from "../capabilities.ts";
import type { Cause, Random, Store, StoreReader, StoreWriter } from "../ports.ts";
import {
  type Conflict,
  type Entity,
  entities,
  type Fields,
  type Intent,
  type Rejection,
  type SyncRecord,
} from "../record.ts";
import { equal } from "../values.ts";
import {
  type HistoryLine,
  type LocalCause,
  type Row,
  type StoredDifferently,
  Tables,
} from "./memory-tables.ts";

/** The Store port over plain Maps, with a person's hands for tests: `addLocal`, `edit`, `remove`, `restore`. */
export interface MemoryStore extends Store {
  /** A record made on this computer: what is left out is new, ready, without base. Offers get a key. */
  addLocal(record: Partial<SyncRecord> & { readonly entity: Entity }): SyncRecord;
  /** What a person typed: the named fields. Clears the record's rejection. */
  edit(entity: Entity, id: string, fields: Fields): void;
  setStage(offerId: string, stage: Stage): void;
  remove(entity: Entity, id: string): void;
  restore(entity: Entity, id: string): void;
  /** Every record but the retired, in the order they came. */
  all(): readonly SyncRecord[];
  readonly notices: readonly StoredDifferently[];
  readonly rejections: readonly Rejection[];
  merchantName(merchantId: number): string | undefined;
  historyOf(recordId: string): readonly HistoryLine[];
}

export function createMemoryStore(options: {
  readonly random: Random;
  readonly defaults?: WorkspaceDefaults;
}): MemoryStore {
  const tables = new Tables();
  const { random } = options;
  const reader = createReader(tables, options.defaults ?? initialDefaults);
  const write = createWriter(tables, reader, random);

  return {
    ...reader,
    transaction: work => tables.atomically(() => work(write)),
    addLocal: record => tables.atomically(() => addLocal(tables, random, record)),
    edit(entity, id, fields) {
      tables.atomically(() => {
        const row = tables.expect(entity, id);
        replaceFields(tables, row, { ...row.fields, ...fields }, "edit");
        tables.rejections.delete(`${entity} ${id}`);
      });
    },
    setStage: (offerId, stage) =>
      tables.atomically(() => tables.put({ ...tables.expect("offer", offerId), stage })),
    remove: (entity, id) => tables.atomically(() => mark(tables, entity, id, true, "delete")),
    restore: (entity, id) => tables.atomically(() => mark(tables, entity, id, false, "restore")),
    all: () => tables.live().map(row => toRecord(tables, row)),
    get notices() {
      return [...tables.notices.values()];
    },
    get rejections() {
      return [...tables.rejections.values()];
    },
    merchantName: merchantId => tables.merchants.get(String(merchantId)),
    historyOf: recordId => [...tables.history.values()].filter(line => line.recordId === recordId),
  };
}

function createReader(tables: Tables, defaults: WorkspaceDefaults): StoreReader {
  const find = (wanted: (row: Row) => boolean) => {
    const row = tables.live().find(wanted);
    return row === undefined ? null : toRecord(tables, row);
  };
  return {
    record(entity, id) {
      const row = tables.get(entity, id);
      return row === null ? null : toRecord(tables, row);
    },
    byServerId: (entity, serverId) => find(row => row.entity === entity && row.serverId === serverId),
    byKey: key => find(row => row.entity === "offer" && row.key === key),
    children: offerId =>
      tables
        .live()
        .filter(row => row.parentId === offerId)
        .sort(byKind)
        .map(row => toRecord(tables, row)),
    differing: () =>
      tables
        .live()
        .filter(row => differs(tables, row))
        .sort(byKind)
        .map(row => toRecord(tables, row)),
    keptHere: () =>
      tables
        .live()
        .filter(row => row.entity === "offer" && !row.deleted && keepsSomething(row))
        .map(row => toRecord(tables, row)),
    knownServerIds: entity =>
      tables
        .live()
        .flatMap(row =>
          row.entity === entity && row.base !== null && row.serverId !== null ? [row.serverId] : [],
        ),
    intents: () => [...tables.intents.values()],
    conflicts: () => [...tables.conflicts.values()],
    meta: key => tables.meta.get(key) ?? null,
    defaults: () => defaults,
  };
}

function createWriter(tables: Tables, reader: StoreReader, random: Random): StoreWriter {
  const guarded = guard(tables);
  return {
    ...reader,
    insertPulled: guarded(record => {
      const id = random.ulid();
      const { fields } = record;
      const row: Row = { ...record, id, stage: "ready", deleted: false, base: fields, retired: false };
      tables.put(row);
      tables.note(row, "*", null, "present", "pull");
      return id;
    }),
    update: guarded((entity, id, change, cause) => {
      if (change.fields !== undefined) replaceFields(tables, tables.expect(entity, id), change.fields, cause);
      if (change.deleted !== undefined) mark(tables, entity, id, change.deleted, cause);
      const { fields: _fields, deleted: _deleted, ...rest } = change;
      const row = tables.expect(entity, id);
      tables.put({ ...row, ...rest });
    }),
    retire: guarded((entity, id, cause) => {
      retireOne(tables, tables.expect(entity, id), cause);
      for (const row of tables.live()) if (row.parentId === id) retireOne(tables, row, cause);
    }),
    isTombstone: guarded((entity, serverId) => tables.tombstones.has(`${entity} ${serverId}`)),
    forgetTombstones: guarded((entity, seen) => {
      for (const [key, stone] of [...tables.tombstones.entries()]) {
        if (stone.entity === entity && !seen.has(stone.serverId)) tables.tombstones.delete(key);
      }
    }),
    putIntent: guarded((intent: Intent) => tables.intents.set(intent.id, intent)),
    dropIntent: guarded(id => tables.intents.delete(id)),
    setConflicts: guarded((entity, recordId, conflicts) => {
      const old = closeConflicts(tables, entity, recordId);
      for (const conflict of conflicts) {
        const id = old.find(each => each.field === conflict.field)?.id ?? random.ulid();
        tables.conflicts.set(id, { id, ...conflict });
      }
    }),
    setRejection: guarded(rejection =>
      tables.rejections.set(`${rejection.entity} ${rejection.recordId}`, rejection),
    ),
    clearRejection: guarded((entity, recordId) => tables.rejections.delete(`${entity} ${recordId}`)),
    nameMerchants: guarded(named => {
      for (const { merchantId, name } of named) tables.merchants.set(String(merchantId), name);
    }),
    setMeta: guarded((key, value) => tables.meta.set(key, value)),
    noteStoredDifferently: guarded((entity, recordId, field, sent, stored) =>
      tables.notices.set(random.ulid(), { entity, recordId, field, sent, stored }),
    ),
  };
}

/** A writer kept beyond its transaction is a bug of the caller's, found at once. */
const guard =
  (tables: Tables) =>
  <A extends readonly unknown[], R>(method: (...args: A) => R) =>
  (...args: A): R => {
    if (!tables.inTransaction) throw new Error("A store writer was used outside its transaction.");
    return method(...args);
  };

function addLocal(
  tables: Tables,
  random: Random,
  record: Partial<SyncRecord> & { readonly entity: Entity },
): SyncRecord {
  const row: Row = {
    id: random.ulid(),
    parentId: null,
    serverId: null,
    key: record.entity === "offer" ? random.ulid() : null,
    stage: "ready",
    deleted: false,
    base: null,
    extra: {},
    ...record,
    fields: { ...emptyFields[record.entity], ...record.fields },
    retired: false,
  };
  tables.put(row);
  tables.note(row, "*", null, "present", "edit");
  return toRecord(tables, row);
}

function toRecord(tables: Tables, row: Row): SyncRecord {
  const { retired: _retired, ...record } = row;
  const parent = row.parentId === null ? null : tables.get("offer", row.parentId);
  return parent === null ? record : { ...record, stage: parent.stage };
}

/** A deletion of what the server never had needs nothing, nor do codes and controls of an offer so deleted. */
function differs(tables: Tables, row: Row): boolean {
  const neverSent = (each: Row) => each.base === null && each.serverId === null;
  const parent = row.parentId === null ? null : tables.get("offer", row.parentId);
  if (parent?.deleted && neverSent(parent) && neverSent(row)) return false;
  if (row.deleted) return !neverSent(row);
  if (row.base === null) return true;
  const { base, fields } = row;
  const held = Object.keys({ ...base, ...fields }).filter(
    field => !today.localOnly[row.entity].includes(field),
  );
  return held.some(field => !equal(row.entity, field, fields[field], base[field]));
}

/** In the order of dependency; a kind's own records stay in theirs. */
const byKind = (a: Row, b: Row) => entities.indexOf(a.entity) - entities.indexOf(b.entity);

function keepsSomething(row: Row): boolean {
  return today.localOnly.offer.some(field => !equal("offer", field, row.fields[field], row.base?.[field]));
}

function replaceFields(tables: Tables, row: Row, fields: Fields, cause: LocalCause): void {
  for (const field of Object.keys(fields)) {
    const from = row.fields[field] ?? null;
    const to = fields[field] ?? null;
    if (!equal(row.entity, field, from, to)) tables.note(row, field, from, to, cause);
  }
  tables.put({ ...row, fields });
}

/** In the history the field `*` stands for the whole record, as it does in conflicts. */
const presence = (row: Row) => (row.deleted ? "deleted" : "present");

function mark(tables: Tables, entity: Entity, id: string, deleted: boolean, cause: LocalCause): void {
  const row = tables.expect(entity, id);
  const next: Row = { ...row, deleted };
  if (row.deleted !== deleted) tables.note(row, "*", presence(row), presence(next), cause);
  tables.put(next);
}

function retireOne(tables: Tables, row: Row, cause: Cause): void {
  tables.note(row, "*", presence(row), "gone", cause);
  closeConflicts(tables, row.entity, row.id);
  tables.rejections.delete(`${row.entity} ${row.id}`);
  if (row.serverId !== null) {
    const stone = { entity: row.entity, serverId: row.serverId };
    tables.tombstones.set(`${stone.entity} ${stone.serverId}`, stone);
  }
  tables.put({ ...row, retired: true });
}

function closeConflicts(tables: Tables, entity: Entity, recordId: string): readonly Conflict[] {
  const open = [...tables.conflicts.values()].filter(
    each => each.entity === entity && each.recordId === recordId,
  );
  for (const conflict of open) tables.conflicts.delete(conflict.id);
  return open;
}

const emptyFields: Readonly<Record<Entity, Fields>> = {
  offer: Object.fromEntries(offerFields.map(field => [field, emptyForm[field]])),
  promo_code: { promoCode: null, codeType: null, totalUsageLimit: null },
  redemption_control: { controlType: "usage_per_customer", controlValue: null, isActive: true },
};
