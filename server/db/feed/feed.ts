import { sql } from "kysely";
import type { Database } from "../transaction.ts";
import type { FeedTables } from "./feed-tables.ts";

/** Behind which row a reader stands. */
export interface Position {
  /** Which life of which database the numbers belong to. */
  epoch: string;
  /** A transaction's number, as decimal text: it has 64 bits. */
  transaction: string;
  change: number;
}

export interface FeedRow {
  kind: string;
  key: Record<string, number | string>;
  deleted: boolean;
  changed_at: Date;
  transaction: string;
  change: number;
}

/**
 * The identity of the numbers: another cluster, another timeline (a promoted standby, a restored backup) or a
 * database made anew counts otherwise, and a cursor from before would skip what it has not seen.
 */
export async function feedEpoch<Tables extends FeedTables>(db: Database<Tables>): Promise<string> {
  const { rows } = await sql<{ epoch: string }>`
    select epoch || '/' || (select system_identifier from pg_control_system())
      || '/' || (select timeline_id from pg_control_checkpoint()) as epoch
    from feed_epochs`.execute(db);
  const row = rows[0];
  if (!row) throw new Error("The change feed has no epoch.");
  return row.epoch;
}

/** The position that everything committed from now on lies behind. */
export async function presentPosition<Tables extends FeedTables>(db: Database<Tables>): Promise<Position> {
  const epoch = await feedEpoch(db);
  const { rows } = await sql<{ lowest: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as lowest`.execute(db);
  return { epoch, transaction: rows[0]?.lowest ?? "0", change: 0 };
}

/** Up to `limit` rows behind a position, of transactions that no running one can come before. */
export async function changesAfter<Tables extends FeedTables>(
  db: Database<Tables>,
  { transaction, change }: Omit<Position, "epoch">,
  limit: number,
): Promise<FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select kind, key, deleted, changed_at, transaction_id::text as transaction, change_id as change
    from changes
    where (transaction_id, change_id) > (${transaction}::xid8, ${change})
      and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    order by transaction_id, change_id
    limit ${limit}`.execute(db);
  return rows;
}
