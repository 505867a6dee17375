import type { Database } from "../sqlite.ts";

/** What sync has to remember besides the records: SYNC.md U0 (intents), M3 (conflicts), L5 (tombstones), U1 (keys). */
export function sync(db: Database): void {
  db.exec(`
    CREATE TABLE intents (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      op TEXT NOT NULL,
      server_id INTEGER,
      sent TEXT NOT NULL,
      before TEXT NOT NULL,
      sent_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE conflicts (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      offer_id TEXT NOT NULL REFERENCES offers (id),
      field TEXT NOT NULL,
      base TEXT NOT NULL,
      mine TEXT NOT NULL,
      theirs TEXT NOT NULL,
      blocking INTEGER NOT NULL CHECK (blocking IN (0, 1)),
      UNIQUE (entity, record_id, field)
    ) STRICT;
    CREATE INDEX conflicts_offer ON conflicts (offer_id);
    CREATE TABLE rejections (
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      offer_id TEXT NOT NULL REFERENCES offers (id),
      op TEXT NOT NULL,
      status INTEGER NOT NULL,
      message TEXT NOT NULL,
      PRIMARY KEY (entity, record_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rejections_offer ON rejections (offer_id);
    CREATE TABLE notices (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      entity TEXT NOT NULL,
      record_id TEXT NOT NULL,
      field TEXT NOT NULL,
      sent TEXT NOT NULL,
      stored TEXT NOT NULL
    ) STRICT;
    CREATE TABLE tombstones (
      entity TEXT NOT NULL,
      server_id INTEGER NOT NULL,
      PRIMARY KEY (entity, server_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE deleted_keys (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `);
}
