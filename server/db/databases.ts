import type { Dialect } from "kysely";

/** The seed's two databases. */
export type DatabaseName = "ent_mom_db" | "kigo_db";

/** Where the databases are: embedded or on a PostgreSQL server. */
export interface Databases {
  /** A dialect over one database of that name, which is made if it does not exist. */
  dialect(name: DatabaseName): Promise<Dialect>;
  /** To be called when every database is closed. */
  release(): Promise<void>;
}
