import { storeFound } from "../found-capabilities.ts";
import type { Cause, Store, StoreWriter } from "../ports.ts";
import type { Conflict, Entity, Intent, SyncRecord } from "../record.ts";
import type { MemoryStore } from "../testing/memory-store.ts";
import type { FaultQueue } from "./fault-queue.ts";
import type { Life } from "./line.ts";

/** One statement of a transaction of the engine's, as the oracle needs it. */
export type Change =
  | { readonly kind: "inserted"; readonly record: SyncRecord; readonly pulled: boolean }
  | {
      readonly kind: "updated";
      readonly before: SyncRecord;
      readonly after: SyncRecord;
      readonly cause: Cause;
    }
  | { readonly kind: "retired"; readonly records: readonly SyncRecord[]; readonly cause: Cause }
  | { readonly kind: "announced"; readonly intent: Intent }
  | {
      readonly kind: "conflicts";
      readonly record: SyncRecord;
      readonly before: readonly Conflict[];
      readonly after: readonly Conflict[];
    };

/** The process died. Thrown into a run whose process is no more: nothing of it may go on. */
export class Crash extends Error {}
/** What a full disk makes of a transaction. */
export class DiskFull extends Error {}

export interface StoreWatch {
  /** Right before a transaction of the engine's. */
  before(): void;
  after(changes: readonly Change[]): void;
}

/** The store as one process of the studio has it: it may die at any transaction, and the oracle sees each. */
export function watchedStore(inner: MemoryStore, life: Life, faults: FaultQueue, watch: StoreWatch): Store {
  const store: Store = {
    ...inner,
    takeCapabilities: async found => store.transaction(write => storeFound(write, found)),
    transaction(work) {
      if (!life.alive) throw new Crash("The process is dead.");
      const fault = faults.next("transaction", true);
      const dies = fault?.kind === "crash" ? fault.moment : null;
      if (dies === "before") throw death(life);
      watch.before();
      const changes: Change[] = [];
      const result = inner.transaction(write => {
        const done = work(spied(write, changes));
        if (dies === "within") throw death(life);
        if (faults.diskIsFull()) throw new DiskFull("The disk is full.");
        return done;
      });
      watch.after(changes);
      if (dies === "after") throw death(life);
      return result;
    },
  };
  return store;
}

function death(life: Life): Crash {
  life.die();
  return new Crash("The process died.");
}

function spied(write: StoreWriter, changes: Change[]): StoreWriter {
  const inserted = (entity: Entity, id: string, pulled: boolean) => {
    const record = write.record(entity, id);
    if (record) changes.push({ kind: "inserted", record, pulled });
    return id;
  };
  return {
    ...write,
    insertPulled: record => inserted(record.entity, write.insertPulled(record), true),
    insertNew: record => inserted(record.entity, write.insertNew(record), false),
    update(entity, id, change, cause) {
      const before = write.record(entity, id);
      write.update(entity, id, change, cause);
      const after = write.record(entity, id);
      if (before && after) changes.push({ kind: "updated", before, after, cause });
    },
    retire(entity, id, cause) {
      const record = write.record(entity, id);
      const records = record ? [record, ...write.children(id)] : [];
      write.retire(entity, id, cause);
      changes.push({ kind: "retired", records, cause });
    },
    putIntent(intent) {
      const isNew = !write.intents().some(({ id }) => id === intent.id);
      write.putIntent(intent);
      if (isNew) changes.push({ kind: "announced", intent });
    },
    setConflicts(entity, recordId, conflicts) {
      const before = write.conflictsOf(recordId);
      write.setConflicts(entity, recordId, conflicts);
      const record = write.record(entity, recordId);
      if (record) changes.push({ kind: "conflicts", record, before, after: write.conflictsOf(recordId) });
    },
  };
}
