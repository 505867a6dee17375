import type { Database } from "../sqlite.ts";

/**
 * One narrow row for each offer that a list can show, with an index for each order: reading a page of any view touches
 * no record. It follows from the records and is brought up in slices (`list-schema.ts`): those that wait are noted in
 * `list_pending`. The index over all of a line's columns that lists were read from before goes with the derived schema.
 */
export function offerList(db: Database): void {
  db.exec(`
    CREATE TABLE offer_list (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      state TEXT NOT NULL,
      shown TEXT NOT NULL,
      shown_rank INTEGER NOT NULL,
      stage TEXT NOT NULL,
      local_only INTEGER NOT NULL,
      title TEXT,
      title_key TEXT NOT NULL,
      merchant_owner INTEGER,
      merchant_name TEXT,
      merchant_key TEXT NOT NULL,
      offer_type TEXT,
      offer_value REAL,
      offer_value_unit TEXT,
      start_date TEXT,
      end_date TEXT,
      status TEXT,
      program_type TEXT,
      program TEXT,
      campaign TEXT,
      methods TEXT NOT NULL,
      channels TEXT NOT NULL,
      tags TEXT NOT NULL,
      since TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX offer_list_state ON offer_list (shown_rank, since DESC, seq DESC);
    ${Object.entries(orders)
      .map(([name, key]) => `CREATE INDEX offer_list_${name} ON offer_list (${key}, shown_rank);`)
      .join("\n")}
    CREATE INDEX offer_list_tagged ON offer_list (seq) WHERE tags <> '[]';
    CREATE INDEX offer_list_channelled ON offer_list (seq) WHERE channels <> '[]';
    CREATE INDEX offers_undeleted ON offers (seq) WHERE retired_at IS NULL AND deleted = 0;
    CREATE INDEX offers_deleted ON offers (seq) WHERE retired_at IS NULL AND deleted = 1;
    CREATE TABLE list_pending (seq INTEGER PRIMARY KEY) STRICT;
    INSERT INTO list_pending SELECT seq FROM offers;
    ${searchIndex}
  `);
}

/** With the beginnings of words of any length that is typed: a keystroke costs the same however many offers match. */
const searchIndex = `
  DROP TABLE offers_search;
  CREATE VIRTUAL TABLE offers_search USING fts5 (
    title, description, terms, codes, reference, tags, merchant,
    content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6 7 8', detail = none,
    tokenize = "unicode61 remove_diacritics 2"
  );
  DELETE FROM search_pending;
  INSERT INTO search_pending SELECT seq FROM offers;
`;

/** `list-query.ts` orders by the same expressions. */
const orders = {
  title: "title_key",
  merchant: "merchant_key",
  type: "coalesce(offer_type, '~')",
  value: "coalesce(offer_value, 1e300)",
  starts: "coalesce(start_date, '~')",
  ends: "coalesce(end_date, '~')",
  updated: "updated_at",
};
