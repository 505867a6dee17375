import { sql } from "kysely";
import type { Database } from "../transaction.ts";
import type { IdempotencyTables } from "./idempotency-tables.ts";

export interface KeyOfRequest {
  /** Whose key: the digest of the token, or `public`. */
  principal: string;
  key: string;
  /** Digest of method, path and body. */
  requestHash: string;
}

export interface StoredAnswer {
  requestHash: string;
  status: number;
  answer: string;
}

/** Takes a key for this transaction: whoever else comes with it waits until we are done. False if it is answered. */
export async function claimKey<Tables extends IdempotencyTables>(
  db: Database<Tables>,
  { principal, key, requestHash }: KeyOfRequest,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into idempotency_keys (principal, key, request_hash, status, answer, created_at)
    values (${principal}, ${key}, ${requestHash}, 0, '', ${now})
    on conflict do nothing
    returning 1`.execute(db);
  return rows.length === 1;
}

export async function storeAnswer<Tables extends IdempotencyTables>(
  db: Database<Tables>,
  { principal, key }: KeyOfRequest,
  { status, answer }: { status: number; answer: string },
): Promise<void> {
  await sql`
    update idempotency_keys set status = ${status}, answer = ${answer}
    where principal = ${principal} and key = ${key}`.execute(db);
}

/** The answer that a key got; nothing if it was never answered. */
export async function storedAnswer<Tables extends IdempotencyTables>(
  db: Database<Tables>,
  { principal, key }: KeyOfRequest,
): Promise<StoredAnswer | undefined> {
  const { rows } = await sql<StoredAnswer>`
    select request_hash as "requestHash", status, answer from idempotency_keys
    where principal = ${principal} and key = ${key}`.execute(db);
  return rows[0];
}

export async function forgetKeysBefore<Tables extends IdempotencyTables>(
  db: Database<Tables>,
  before: Date,
): Promise<void> {
  await sql`delete from idempotency_keys where created_at < ${before}`.execute(db);
}
