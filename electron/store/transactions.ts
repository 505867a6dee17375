import { indexPending } from "./search-schema.ts";
import type { Database } from "./sqlite.ts";

/** The one way into a transaction: whatever is written through the store is found by the search when it ends. */
export interface Transactions {
  /** Everything `work` stores, or nothing of it, durable when this answers. `work` must not be async; may nest. */
  atomically<T>(work: () => T): T;
  /** Inside a transaction: what it wrote so far is found, too. */
  indexNow(): void;
}

export function createTransactions(db: Database): Transactions {
  const isPending = db.prepare<[], 1>("SELECT 1 FROM search_pending LIMIT 1").pluck();
  const steps = indexPending.map(sql => db.prepare(sql));
  const indexNow = () => {
    if (isPending.get() === undefined) return;
    for (const step of steps) step.run();
  };
  return {
    atomically(work) {
      const isOutermost = !db.inTransaction;
      const whole = () => {
        const result = work();
        if (isOutermost) indexNow();
        return result;
      };
      return db.transaction(whole).immediate();
    },
    indexNow,
  };
}
