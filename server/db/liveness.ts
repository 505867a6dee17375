import { type Kysely, sql } from "kysely";

/** Rejects if the database does not answer. */
export async function ping<Database>(db: Kysely<Database>): Promise<void> {
  await sql`select 1`.execute(db);
}
