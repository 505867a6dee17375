import type { CatchingUp } from "./catching-up.ts";
import type { Database } from "./sqlite.ts";

/** The one way into a transaction. What follows from the records is brought up later (`catching-up.ts`). */
export interface Transactions {
  /** Everything `work` stores, or nothing of it, durable when this answers. `work` must not be async; may nest. */
  atomically<T>(work: () => T): T;
  /** The same of one among many: their commits carry the search's index along, a slice at a time. */
  atomicallyOfMany<T>(work: () => T): T;
}

export function createTransactions(db: Database, catchingUp: CatchingUp): Transactions {
  return {
    atomically: work => db.transaction(work).immediate(),
    atomicallyOfMany(work) {
      const isOutermost = !db.inTransaction;
      const whole = () => {
        const result = work();
        if (isOutermost) catchingUp.along();
        return result;
      };
      return db.transaction(whole).immediate();
    },
  };
}
