import type { Database } from "../sqlite.ts";

/**
 * Tables of the kinds that only offers' parts had until now, one shape for all of them; what the server says of a
 * record's beginning and of its last reading (SYNC.md L3); a base that is as the working copy is written `=`; and sync's own memory for every kind: conflicts, rejections
 * and history stand under the record that has no parent (`root_id`), whatever its kind.
 *
 * The search's view and triggers are made with the rest of the derived schema from now on; its index is filled anew.
 */
export function everyKind(db: Database): void {
  db.exec(`
    DROP TRIGGER IF EXISTS offers_search_insert;
    DROP TRIGGER IF EXISTS offers_search_update;
    DROP TRIGGER IF EXISTS codes_search_insert;
    DROP TRIGGER IF EXISTS codes_search_update;
    DROP TRIGGER IF EXISTS merchants_search_insert;
    DROP TRIGGER IF EXISTS merchants_search_update;
    DROP VIEW IF EXISTS offer_words;
    ALTER TABLE merchants RENAME TO merchant_names;
    ${kept.map(learned).join("")}
    ALTER TABLE promo_codes RENAME COLUMN offer_id TO parent_id;
    ALTER TABLE redemption_controls RENAME COLUMN offer_id TO parent_id;
    ${["partners", "programs", "campaigns", "offer_types"].map(name => rootTable(name)).join("")}
    ${rootTable("merchants", merchantColumns)}
    CREATE INDEX merchants_local_number ON merchants (local_number) WHERE local_number IS NOT NULL;
    ${partTable("locations", "merchants")}
    ${partTable("descriptives", "offers")}
    ${serverIdIndex("locations")}
    ${[...kept, ...made].map(readingIndex).join("")}
  `);
  db.exec(journal);
  db.exec(memory);
}

const kept = ["offers", "promo_codes", "redemption_controls"];
const made = ["partners", "programs", "merchants", "locations", "campaigns", "offer_types", "descriptives"];

const learned = (table: string) => `
  ALTER TABLE ${table} ADD COLUMN server_created_at TEXT;
  ALTER TABLE ${table} ADD COLUMN hash TEXT;
  UPDATE ${table} SET base = '=' WHERE base = working;
`;

const merchantColumns = `,
  name TEXT AS (working ->> '$.merchantName') VIRTUAL,
  local_number INTEGER AS (working ->> '$.localNumber') VIRTUAL`;

const columns = `
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  server_id INTEGER,
  hash TEXT,
  server_created_at TEXT,
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  retired_at TEXT,
  created_at TEXT NOT NULL,
  working TEXT NOT NULL,
  base TEXT,
  extra TEXT NOT NULL`;

const rootTable = (name: string, generated = "") => `
  CREATE TABLE ${name} (${columns},
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'ready')),
    updated_at TEXT NOT NULL${generated}
  ) STRICT;
  ${serverIdIndex(name)}
`;

const partTable = (name: string, parent: string) => `
  CREATE TABLE ${name} (${columns},
    parent_id TEXT NOT NULL REFERENCES ${parent} (id)
  ) STRICT;
  CREATE INDEX ${name}_parent ON ${name} (parent_id, seq) WHERE retired_at IS NULL;
`;

const serverIdIndex = (name: string) => `
  CREATE UNIQUE INDEX ${name}_server_id ON ${name} (server_id)
    WHERE server_id IS NOT NULL AND retired_at IS NULL;
`;

/** What a reading asks of every row, without touching a record: its hash, and whether there is a base. */
const readingIndex = (table: string) => `
  CREATE INDEX ${table}_reading ON ${table} (server_id, hash, (base IS NULL), retired_at)
    WHERE server_id IS NOT NULL AND retired_at IS NULL;
`;

/** Made anew, since a column's foreign key can't be dropped. */
const journal = `
  ALTER TABLE intents ADD COLUMN part TEXT NOT NULL DEFAULT 'record';
  ALTER TABLE intents ADD COLUMN body TEXT;
  CREATE INDEX intents_record ON intents (record_id);

  CREATE TABLE new_conflicts (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    entity TEXT NOT NULL,
    record_id TEXT NOT NULL,
    root_id TEXT NOT NULL,
    field TEXT NOT NULL,
    base TEXT NOT NULL,
    mine TEXT NOT NULL,
    theirs TEXT NOT NULL,
    theirs_at TEXT,
    blocking INTEGER NOT NULL CHECK (blocking IN (0, 1)),
    UNIQUE (record_id, field)
  ) STRICT;
  INSERT INTO new_conflicts
    SELECT seq, id, iif(field = '*', 'deletion', 'field'), entity, record_id, offer_id, field, base, mine, theirs,
      NULL, blocking
    FROM conflicts ORDER BY seq;
  DROP TABLE conflicts;
  ALTER TABLE new_conflicts RENAME TO conflicts;
  CREATE INDEX conflicts_root ON conflicts (root_id);

  CREATE TABLE new_rejections (
    record_id TEXT PRIMARY KEY,
    entity TEXT NOT NULL,
    root_id TEXT NOT NULL,
    op TEXT NOT NULL,
    status INTEGER NOT NULL,
    message TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_rejections SELECT record_id, entity, offer_id, op, status, message FROM rejections;
  DROP TABLE rejections;
  ALTER TABLE new_rejections RENAME TO rejections;
  CREATE INDEX rejections_root ON rejections (root_id);

  CREATE TABLE new_history (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    cause TEXT NOT NULL,
    entity TEXT NOT NULL,
    record_id TEXT NOT NULL,
    root_id TEXT NOT NULL,
    field TEXT NOT NULL,
    from_value TEXT NOT NULL,
    to_value TEXT NOT NULL
  ) STRICT;
  INSERT INTO new_history SELECT * FROM history ORDER BY seq;
  DROP TABLE history;
  ALTER TABLE new_history RENAME TO history;
  CREATE INDEX history_root ON history (root_id, seq);
`;

/** Without positions, which no search asks for and which cost more than all the rest of a row. */
const searchIndex = `
  DROP TABLE offers_search;
  CREATE VIRTUAL TABLE offers_search USING fts5 (
    title, description, terms, codes, reference, tags, merchant,
    content = '', contentless_delete = 1, prefix = '2 3', detail = none,
    tokenize = "unicode61 remove_diacritics 2"
  );
  CREATE TABLE search_pending (seq INTEGER PRIMARY KEY) STRICT;
  INSERT INTO search_pending SELECT seq FROM offers;
`;

/** `at` of a tombstone in ms since the epoch: those from before are older than any sweep. */
const memory = `
  ALTER TABLE tombstones ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE deleted_keys RENAME TO retired_keys;
  ${searchIndex}
  CREATE TABLE sent_creates (
    key TEXT PRIMARY KEY,
    sent TEXT NOT NULL,
    first_sent_at INTEGER NOT NULL,
    last_sent_at INTEGER NOT NULL,
    times INTEGER NOT NULL,
    answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
    created_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE open_sweep (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    started_at INTEGER NOT NULL,
    total INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE swept_pages (page_offset INTEGER PRIMARY KEY, ids TEXT NOT NULL) STRICT;
  CREATE TABLE resolutions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    entity TEXT NOT NULL,
    record_id TEXT NOT NULL,
    root_id TEXT NOT NULL,
    conflict TEXT NOT NULL,
    decision TEXT NOT NULL,
    before TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;
  CREATE INDEX resolutions_root ON resolutions (root_id, seq);
`;
