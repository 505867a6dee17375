import type { Database } from "../sqlite.ts";

/**
 * What people note about an offer. No part of the offer: no server is told, and a note makes no revision. One that was
 * taken out stays until it is brought back. `seq` is the order in which they were written.
 */
export function notes(db: Database): void {
  db.exec(`
    CREATE TABLE notes (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      offer_id TEXT NOT NULL,
      text TEXT NOT NULL,
      who TEXT NOT NULL,
      at TEXT NOT NULL,
      edited_at TEXT,
      removed_at TEXT
    ) STRICT;
    CREATE INDEX notes_of ON notes (offer_id, seq);
  `);
}
