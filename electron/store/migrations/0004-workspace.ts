import type { Database } from "../sqlite.ts";

export function workspace(db: Database): void {
  db.exec(`
    CREATE TABLE merchants (merchant_id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `);
}
