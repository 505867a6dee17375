import { bringUpCounted, nextSlice } from "./list-schema.ts";
import { provideSortKey } from "./sort-key.ts";
import type { Database } from "./sqlite.ts";

/** Keeps `offer_list` up with the records. */
export interface ListLines {
  /** In a transaction: makes the lines of the next `count` offers that wait anew; `false` once none waits. */
  bringUp(count: number): boolean;
  /** How many wait, counted up to `most`. */
  waiting(most: number): number;
}

export function createListLines(db: Database): ListLines {
  provideSortKey(db);
  const next = db.prepare<{ count: number }, number | null>(nextSlice).pluck();
  const waits = db
    .prepare<[number], number>("SELECT count(*) FROM (SELECT 1 FROM list_pending LIMIT ?)")
    .pluck();
  const waiting = (most: number) => waits.get(most) ?? 0;
  const steps = bringUpCounted().map(sql => db.prepare<{ upTo: number }>(sql));
  return {
    bringUp(count) {
      const upTo = next.get({ count }) ?? null;
      if (upTo === null) return false;
      for (const step of steps) step.run({ upTo });
      return waiting(1) > 0;
    },
    waiting,
  };
}
