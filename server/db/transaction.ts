import type { Kysely } from "kysely";

/** A database, or an open transaction of one. */
export type Database<Tables> = Kysely<Tables>;

/** Runs work in a transaction: the one that is open already, if there is one. */
export async function inTransaction<Tables, T>(
  db: Database<Tables>,
  work: (transaction: Database<Tables>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? await work(db) : await db.transaction().execute(work);
}
