import type { Database } from "../sqlite.ts";

/** Every accepted change: one row a field, values as JSON. The field `*` stands for the record being there or not. */
export function history(db: Database): void {
  db.exec(`
    CREATE TABLE history (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      cause TEXT NOT NULL,
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      offer_id TEXT NOT NULL REFERENCES offers (id),
      field TEXT NOT NULL,
      from_value TEXT NOT NULL,
      to_value TEXT NOT NULL
    ) STRICT;
    CREATE INDEX history_offer ON history (offer_id, seq);
  `);
}
