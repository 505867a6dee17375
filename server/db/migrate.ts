import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { Migrator } from "kysely/migration";

/** Brings a database to its latest migration. The names order the migrations and never change. */
export async function migrate<Database>(db: Kysely<Database>, migrations: Record<string, Migration>) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error("The database could not be migrated.", { cause: error });
}
