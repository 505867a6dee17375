import path from "node:path";
import Database from "better-sqlite3";

type Value = string | number | bigint | Buffer | null;
export type WorkspaceRow = Record<string, Value>;

/**
 * Reads the real database file of a workspace beside the running studio, through a connection of its own that cannot
 * write. `key`: 64 hexadecimal digits for an encrypted one.
 */
export function readWorkspace(
  folder: string,
  key: string | null,
  sql: string,
  ...parameters: (string | number)[]
) {
  const db = new Database(path.join(folder, "studio.db"), { readonly: true });
  try {
    if (key !== null) {
      db.pragma("cipher='aegis'");
      db.pragma(`key="x'${key}'"`);
    }
    return db.prepare<(string | number)[], WorkspaceRow>(sql).all(...parameters);
  } finally {
    db.close();
  }
}
