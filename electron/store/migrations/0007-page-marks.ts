import type { Database } from "../sqlite.ts";

/**
 * Pages of the list of offers whose every row is known by its hash. A hash that is forgotten, however that comes
 * about, forgets them all: a page is known only as long as each of its rows is.
 */
export function pageMarks(db: Database): void {
  db.exec(`
    CREATE TABLE page_marks (
      page_offset INTEGER PRIMARY KEY,
      digest TEXT NOT NULL,
      count INTEGER NOT NULL,
      total INTEGER NOT NULL,
      ids TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER offers_hash_forgotten AFTER UPDATE OF hash ON offers
      WHEN old.hash IS NOT NULL AND new.hash IS NULL
      BEGIN DELETE FROM page_marks; END;
  `);
}
