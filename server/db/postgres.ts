import type { Dialect } from "kysely";
import { PostgresDialect } from "kysely";
import pg from "pg";
import type { Databases } from "./databases.ts";

/** A server that cannot be reached, or does not let us in. */
export class DatabaseUnreachableError extends Error {}

const connections = 10;
const connectMs = 5_000;
const statementMs = 15_000;
const idleInTransactionMs = 30_000;

/** Of a disk without moving parts; PostgreSQL's own figure is for one with, and makes it read tables whole. */
const randomPageCost = 1.1;

const bigintType = 20;
const dateType = 1082;

/**
 * The two databases on the PostgreSQL server that `url` names, as `PREFIXent_mom_db` and `PREFIXkigo_db`; each is
 * made if it is not there and never emptied. Every instance keeps its own few connections.
 */
export function openPostgres(url: string, prefix: string): Databases {
  return {
    async dialect(name) {
      const database = `${prefix}${name}`;
      await makeDatabase(url, database);
      return postgresDialect(databaseUrl(url, database));
    },
    release: async () => {},
  };
}

function postgresDialect(connectionString: string): Dialect {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    options: `-c random_page_cost=${randomPageCost}`,
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced by the next query, which says so if it cannot be.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}

/** Ids and counts are numbers that JavaScript holds; a plain date stays the text that it is. */
function getTypeParser(type: number, format?: "text" | "binary"): (value: string) => unknown {
  if (type === bigintType) return Number;
  if (type === dateType) return text => text;
  return pg.types.getTypeParser(type, format);
}

async function makeDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({
    connectionString: new URL(url).pathname.length > 1 ? url : databaseUrl(url, "postgres"),
    connectionTimeoutMillis: connectMs,
  });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseUnreachableError("The PostgreSQL server does not let us in.", { cause: error });
  }
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(await createStatement(client, database));
  } catch (error) {
    if (!isMadeByAnother(error)) throw error;
  } finally {
    await client.end();
  }
}

/** UTF-8 whatever the server's own habit is; where there is a locale that knows every letter's case, with it. */
async function createStatement(client: pg.Client, database: string): Promise<string> {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int >= 170000 as modern",
  );
  const locale = rows[0]?.modern ? " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'" : "";
  return `create database ${pg.escapeIdentifier(database)} template template0 encoding 'UTF8'${locale}`;
}

/** Two instances that start together: one makes the database, the other finds it made. */
function isMadeByAnother(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "42P04" || error.code === "23505");
}

function databaseUrl(url: string, database: string): string {
  const named = new URL(url);
  named.pathname = `/${encodeURIComponent(database)}`;
  return named.href;
}
