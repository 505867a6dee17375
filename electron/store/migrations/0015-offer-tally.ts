import type { Database } from "../sqlite.ts";

/** How many lines of `offer_list` stand at each rank, kept with them (`list-schema.ts`): SQLite counts 100,000 one by one. */
export function offerTally(db: Database): void {
  db.exec(`
    CREATE TABLE offer_tally (shown_rank INTEGER PRIMARY KEY, offers INTEGER NOT NULL) STRICT;
    INSERT INTO offer_tally SELECT shown_rank, count(*) FROM offer_list GROUP BY shown_rank;
  `);
}
