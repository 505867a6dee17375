import type { Dialect } from "kysely";
import { Kysely } from "kysely";
import { migrate } from "../migrate.ts";
import { programsMigration } from "./migrations/0001-programs.ts";
import type { KigoDatabase } from "./schema.ts";

export type Kigo = Kysely<KigoDatabase>;

/** Opens `kigo_db` on a dialect (PGlite or PostgreSQL) and brings it to the latest migration. */
export async function openKigo(dialect: Dialect): Promise<Kigo> {
  const db = new Kysely<KigoDatabase>({ dialect });
  try {
    await migrate(db, { "0001-programs": programsMigration });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
