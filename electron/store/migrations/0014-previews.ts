import type { Database } from "../sqlite.ts";

/**
 * Skins are the looks of channels, as data (`kigo-skin/1`); a program wears one for each channel, and the program of no
 * name (`''`) stands for all that have none of their own. Comments are pinned to a spot of a preview, `x` and `y` in
 * thousandths of its size. Neither is a field of an offer: no server is told. Offers get the point that crops keep.
 */
export function previews(db: Database): void {
  db.exec(`
    CREATE TABLE skins (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      channel TEXT NOT NULL CHECK (channel IN ('hub', 'marketplace')),
      body TEXT NOT NULL,
      who TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
    CREATE TABLE program_skins (
      program_id TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('hub', 'marketplace')),
      skin_id TEXT NOT NULL,
      PRIMARY KEY (program_id, channel)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE preview_comments (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      offer_id TEXT NOT NULL,
      surface TEXT NOT NULL,
      language TEXT,
      x INTEGER NOT NULL CHECK (x BETWEEN 0 AND 1000),
      y INTEGER NOT NULL CHECK (y BETWEEN 0 AND 1000),
      text TEXT NOT NULL,
      who TEXT NOT NULL,
      at TEXT NOT NULL,
      edited_at TEXT,
      done_at TEXT,
      removed_at TEXT
    ) STRICT;
    CREATE INDEX preview_comments_of ON preview_comments (offer_id, seq);

    UPDATE offers SET working = json_insert(working, '$.pictureFocus', NULL)
      WHERE json_type(working, '$.pictureFocus') IS NULL;
    UPDATE offers SET base = json_insert(base, '$.pictureFocus', NULL)
      WHERE base IS NOT NULL AND base <> '=' AND json_type(base, '$.pictureFocus') IS NULL;
  `);
}
