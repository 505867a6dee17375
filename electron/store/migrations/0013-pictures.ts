import type { Database } from "../sqlite.ts";

/**
 * Pictures lie in the workspace's own file: encrypted where it is, stored whole or not at all, in every backup. `own`: a
 * person brought it; else it was fetched from an address and can be fetched again. The bytes have a table of their own,
 * so that looking for a picture doesn't read it.
 *
 * Offers get the fields that came since, at their end, where the normal form has them: without them an older base would
 * look unlike a newer working copy. A bundled sample named in `imageUrl` moves to `picture` where no server
 * was told of it, since it is no address.
 */
export function pictures(db: Database): void {
  db.exec(`
    CREATE TABLE pictures (
      hash TEXT PRIMARY KEY,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      weight INTEGER NOT NULL,
      own INTEGER NOT NULL CHECK (own IN (0, 1)),
      added_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pictures_own ON pictures (added_at) WHERE own;
    CREATE TABLE picture_bytes (
      hash TEXT PRIMARY KEY REFERENCES pictures (hash) ON DELETE CASCADE,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE picture_addresses (
      address TEXT PRIMARY KEY,
      hash TEXT REFERENCES pictures (hash) ON DELETE CASCADE,
      problem TEXT,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX picture_addresses_of ON picture_addresses (hash);
    CREATE INDEX picture_addresses_at ON picture_addresses (at) WHERE hash IS NOT NULL;

    UPDATE offers SET working = json_insert(working, ${newFields})
      WHERE json_type(working, '$.picture') IS NULL;
    UPDATE offers SET base = json_insert(base, ${newFields})
      WHERE base IS NOT NULL AND base <> '=' AND json_type(base, '$.picture') IS NULL;
    UPDATE offers SET working = json_set(working, '$.picture', working ->> '$.imageUrl', '$.imageUrl', base ->> '$.imageUrl')
      WHERE working ->> '$.imageUrl' LIKE 'asset:%' AND base IS NOT '=' AND base ->> '$.imageUrl' IS NOT working ->> '$.imageUrl';

    CREATE INDEX offers_picture ON offers (working ->> '$.picture') WHERE working ->> '$.picture' IS NOT NULL;
    CREATE INDEX history_picture ON history (from_value) WHERE field = 'picture';
  `);
}

const newFields = [
  "showHeading",
  "showText",
  "showWatermark",
  "barcodeSymbology",
  "barcodeText",
  "picture",
  "pictureAlt",
]
  .map(field => `'$.${field}', NULL`)
  .join(", ");
