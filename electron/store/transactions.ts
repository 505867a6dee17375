import { indexPending, indexPendingSlice, indexSlice } from "./search-schema.ts";
import type { Database } from "./sqlite.ts";
import { storageFailure } from "./storage-failure.ts";

/** The one way into a transaction: whatever is written through the store is found by the search. */
export interface Transactions {
  /** Everything `work` stores, or nothing of it, durable when this answers. `work` must not be async; may nest. */
  atomically<T>(work: () => T): T;
  /** The same of one among many: the index follows in slices, or when somebody searches. */
  atomicallyOfMany<T>(work: () => T): T;
  /** Before a search: what is stored is found, inside a transaction what it wrote so far, too. */
  indexNow(): void;
  /** Indexes a slice of what transactions of many have left; answers whether there is more. */
  indexSlice(): boolean;
}

export function createTransactions(db: Database): Transactions {
  const pending = db.prepare<[], number>("SELECT count(*) FROM search_pending").pluck();
  const isPending = db.prepare<[], 1>("SELECT 1 FROM search_pending LIMIT 1").pluck();
  const [index, indexOneSlice] = [indexPending, indexPendingSlice].map(steps => {
    const statements = steps.map(sql => db.prepare(sql));
    return () => {
      for (const statement of statements) statement.run();
    };
  });
  const atomically = <T>(work: () => T, end: () => void): T => {
    const isOutermost = !db.inTransaction;
    const whole = () => {
      const result = work();
      if (isOutermost) end();
      return result;
    };
    return db.transaction(whole).immediate();
  };
  const indexAll = () => {
    if (isPending.get() !== undefined) index?.();
  };
  return {
    atomically: work => atomically(work, indexAll),
    atomicallyOfMany: work =>
      atomically(work, () => {
        if ((pending.get() ?? 0) >= indexSlice) indexOneSlice?.();
      }),
    indexNow() {
      if (isPending.get() === undefined) return;
      try {
        atomically(indexAll, () => undefined);
      } catch (error) {
        // A full disk must not keep people from what is in the index already.
        if (db.inTransaction || storageFailure(error) === null) throw error;
      }
    },
    indexSlice() {
      if (isPending.get() === undefined) return false;
      atomically(
        () => indexOneSlice?.(),
        () => undefined,
      );
      return isPending.get() !== undefined;
    },
  };
}
