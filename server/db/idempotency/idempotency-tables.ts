import { type Kysely, sql } from "kysely";

/** The table of answered keys, in both databases, so that key and effect are in one transaction. */
export interface IdempotencyTables {
  idempotency_keys: IdempotencyKeysTable;
}

interface IdempotencyKeysTable {
  /** Whose key: the digest of the token, or `public`. */
  principal: string;
  key: string;
  /** Digest of method, path and body. */
  request_hash: string;
  status: number;
  /** The answer as it was sent. */
  answer: string;
  created_at: Date;
}

export async function createIdempotencyKeys(db: Kysely<unknown>): Promise<void> {
  await sql`create table idempotency_keys (
    principal text not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    answer text not null,
    created_at timestamptz not null,
    primary key (principal, key)
  )`.execute(db);
  await sql`create index idempotency_keys_created_at_idx on idempotency_keys (created_at)`.execute(db);
}
