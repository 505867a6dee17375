import { emptyForm, offerFields } from "#shared/domain/offer.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { storeFound } from "../found-capabilities.ts";
import type { Random, Store } from "../ports.ts";
import type { Entity, Fields, Rejection, SyncRecord } from "../record.ts";
import { createReader, toRecord } from "./memory-reader.ts";
import { type HistoryLine, type StoredDifferently, Tables } from "./memory-tables.ts";
import { changeRecord, createWriter, insertLocal, keyFor } from "./memory-writer.ts";

/** The Store port over plain Maps, with a person's hands for tests: `addLocal`, `edit`, `remove`, `restore`. */
export interface MemoryStore extends Store {
  /** A record made on this computer: what is left out is new, ready, without base. Offers get a key. */
  addLocal(record: Partial<SyncRecord> & { readonly entity: Entity }): SyncRecord;
  /** What a person typed: the named fields. Clears the record's rejection. */
  edit(entity: Entity, id: string, fields: Fields): void;
  /** Of a record that belongs to no other, whatever its kind. */
  setStage(id: string, stage: Stage): void;
  remove(entity: Entity, id: string): void;
  restore(entity: Entity, id: string): void;
  /** Every record but the retired, in the order they came. */
  all(): readonly SyncRecord[];
  /** What the server no longer has, in the order it left, as it was. */
  retired(): readonly SyncRecord[];
  readonly notices: readonly StoredDifferently[];
  readonly rejections: readonly Rejection[];
  /** As people see it: the merchant's record's, else the one that goes with the number. */
  merchantName(merchantId: number): string | undefined;
  historyOf(recordId: string): readonly HistoryLine[];
}

export function createMemoryStore(options: {
  readonly random: Random;
  readonly defaults?: WorkspaceDefaults;
  /** ms since the epoch, for the age of tombstones; 0 for ever by default. */
  readonly now?: () => number;
}): MemoryStore {
  const tables = new Tables();
  const { random, now = () => 0 } = options;
  const reader = createReader(tables, options.defaults);
  const write = createWriter(tables, reader, { random, now });
  const mark = (entity: Entity, id: string, deleted: boolean, cause: "delete" | "restore") =>
    tables.atomically(() => changeRecord(tables, entity, id, { deleted }, cause));

  return {
    ...reader,
    transaction: work => tables.atomically(() => work(write)),
    takeCapabilities: async found => tables.atomically(() => storeFound(write, found)),
    addLocal: record => tables.atomically(() => addLocal(tables, random, record)),
    edit: (entity, id, fields) =>
      tables.atomically(() => {
        const present = tables.expect(entity, id).record.fields;
        changeRecord(tables, entity, id, { fields: { ...present, ...fields } }, "edit");
        tables.rejections.delete(id);
      }),
    setStage: (id, stage) =>
      tables.atomically(() => {
        const row = tables.byId(id);
        if (row === null || row.record.parentId !== null) throw new Error(`No record ${id} has a stage.`);
        tables.put(row, { record: { ...row.record, stage } });
      }),
    remove: (entity, id) => mark(entity, id, true, "delete"),
    restore: (entity, id) => mark(entity, id, false, "restore"),
    all: () => tables.all().map(row => toRecord(tables, row)),
    retired: () => tables.retired.values(),
    get notices() {
      return tables.notices.values();
    },
    get rejections() {
      return tables.rejections.values();
    },
    merchantName: merchantId => merchantName(tables, merchantId),
    historyOf: recordId => tables.historyOf(recordId),
  };
}

function addLocal(
  tables: Tables,
  random: Random,
  record: Partial<SyncRecord> & { readonly entity: Entity },
): SyncRecord {
  const { entity } = record;
  const fields = { ...newFields[entity], ...record.fields };
  const made = { parentId: null, stage: "ready", key: keyFor(random, entity), ...record, fields } as const;
  return toRecord(tables, tables.expect(entity, insertLocal(tables, random, made, "edit")));
}

/** What a form has in it before anybody typed; the other kinds start empty. */
const newFields: Partial<Record<Entity, Fields>> = {
  offer: Object.fromEntries(offerFields.map(field => [field, emptyForm[field]])),
  redemption_control: { controlType: "usage_per_customer", controlValue: null, isActive: true },
};

function merchantName(tables: Tables, merchantId: number): string | undefined {
  const record = tables
    .ofKind("merchant")
    .find(row => row.record.serverId === merchantId || row.record.fields.localNumber === merchantId)?.record;
  const name = record?.fields.merchantName;
  return typeof name === "string" ? name : tables.merchantNames.get(merchantId);
}
