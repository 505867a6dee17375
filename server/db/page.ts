import type { Kysely } from "kysely";

export interface Page {
  limit: number;
  offset: number;
}

export interface PageOf<Row> {
  rows: Row[];
  /** Records on all pages together. */
  total: number;
}

/** Runs the two queries of a page on one snapshot, so that the total is the total of these very rows. */
export async function onOneSnapshot<Database, T>(
  db: Kysely<Database>,
  read: (snapshot: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return await db.transaction().setIsolationLevel("repeatable read").execute(read);
}
