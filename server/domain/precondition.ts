import { type Database, inTransaction } from "../db/transaction.ts";
import { failed, type Outcome } from "./outcome.ts";

/** What a caller demands of a record before it is written (`If-Match`), judged on the record as it would be read. */
export type Precondition = (record: unknown) => boolean;

/**
 * Writes a record under a precondition, if there is one: the record is held from the look at it to the write.
 * A record that is not there is the write's own business.
 */
export async function guarded<Tables, Row, T>(
  db: Database<Tables>,
  precondition: Precondition | undefined,
  record: { lock(db: Database<Tables>): Promise<Row | undefined>; payloadOf(row: Row): unknown },
  write: (db: Database<Tables>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!precondition) return await write(db);
  return await inTransaction(db, async transaction => {
    const row = await record.lock(transaction);
    if (row !== undefined && !precondition(record.payloadOf(row))) {
      return failed("precondition_failed", "The record is not the one that If-Match names: read it again.");
    }
    return await write(transaction);
  });
}
