import type { Dialect } from "kysely";
import { Kysely } from "kysely";
import { migrate } from "../migrate.ts";
import { offersMigration } from "./migrations/0001-offers.ts";
import { completeMigration } from "./migrations/0002-complete.ts";
import type { EntMomDatabase } from "./schema.ts";

export type EntMom = Kysely<EntMomDatabase>;

/** Opens `ent_mom_db` on a dialect (PGlite or PostgreSQL) and brings it to the latest migration. */
export async function openEntMom(dialect: Dialect): Promise<EntMom> {
  const db = new Kysely<EntMomDatabase>({ dialect });
  try {
    await migrate(db, { "0001-offers": offersMigration, "0002-complete": completeMigration });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
