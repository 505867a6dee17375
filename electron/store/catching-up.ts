import type { ListLines } from "./list-lines.ts";
import { indexPending, indexPendingSlice, indexSlice, mergeSearch } from "./search-schema.ts";
import type { Database } from "./sqlite.ts";
import { storageFailure } from "./storage-failure.ts";
import { prepareMovingLog } from "./write-ahead.ts";

/**
 * Brings the search's index and the lists' lines up to the records. A save or a sync only notes what changed (triggers,
 * durable with the change itself); who reads finishes a few, idle moments do the many, and a crash in between loses
 * nothing but time.
 */
export interface CatchingUp {
  /** Before one page of a list: finishes what waits if that is little, so that a person sees their own change at once. */
  few(): void;
  /** Before everything is read. */
  all(): void;
  /** One short transaction of what waits, or of the search's own tidying; `false` once nothing is left to do. */
  slice(): boolean;
  /** The same of the search's index alone. */
  indexSlice(): boolean;
  waits(): boolean;
  /**
   * Another connection of this process has the file for a while: nothing is brought up until then, since whoever read
   * meanwhile would stand still. Answers the function that ends it.
   */
  hold(): () => void;
  /** In a transaction of many: the slice of the index that has come together. */
  along(): void;
}

/**
 * Commits between two looks at whether a slice has come together: a look costs as much as a record's change. Four pages
 * of a list are less than a slice, so that a pull never runs ahead of its index.
 */
const looks = 4;
/** Some milliseconds of work. */
const slicedLines = 100;

export function createCatchingUp(db: Database, lines: ListLines): CatchingUp {
  const counted = db
    .prepare<[number], number>("SELECT count(*) FROM (SELECT 1 FROM search_pending LIMIT ?)")
    .pluck();
  const unindexed = (most: number) => counted.get(most) ?? 0;
  const [indexAll, indexOneSlice] = [indexPending, indexPendingSlice].map(steps => {
    const statements = steps.map(sql => db.prepare(sql));
    return () => {
      for (const statement of statements) statement.run();
    };
  });
  const transact = (work: () => void) => db.transaction(work).immediate();
  const isLittle = (waiting: (most: number) => number) => waiting(indexSlice + 1) <= indexSlice;
  /** A full disk must not keep people from what is there already. */
  const forReader = (work: () => void) => {
    try {
      transact(work);
    } catch (error) {
      if (db.inTransaction || storageFailure(error) === null) throw error;
    }
  };
  const merge = prepareMerging(db);
  const moveLog = prepareMovingLog(db);
  let passed = 0;
  let isHeld = false;
  /** What is indexed makes parts, which want to be merged sooner or later. */
  let mayMerge = true;
  const indexAndMerge = () => {
    indexOneSlice?.();
    mayMerge = merge();
  };
  const waits = () => unindexed(1) + lines.waiting(1) > 0;

  return {
    few() {
      if (isHeld || !waits()) return;
      forReader(() => {
        if (isLittle(unindexed)) indexAll?.();
        mayMerge = true;
        if (isLittle(lines.waiting)) lines.bringUp(indexSlice);
      });
    },
    all() {
      if (isHeld || !waits()) return;
      forReader(() => {
        indexAll?.();
        mayMerge = true;
        while (lines.bringUp(indexSlice));
      });
    },
    slice() {
      if (isHeld) return true;
      if (unindexed(1) > 0) transact(indexAndMerge);
      else if (lines.waiting(1) > 0) transact(() => void lines.bringUp(slicedLines));
      else if (mayMerge)
        transact(() => {
          mayMerge = merge();
        });
      const isMore = waits() || mayMerge;
      if (!isMore) moveLog();
      return isMore;
    },
    indexSlice() {
      if (isHeld) return true;
      if (unindexed(1) > 0) transact(indexAndMerge);
      return unindexed(1) > 0;
    },
    waits,
    hold() {
      isHeld = true;
      return () => {
        isHeld = false;
      };
    },
    along() {
      passed += 1;
      if (passed % looks !== 0) return;
      if (unindexed(indexSlice) >= indexSlice) indexAndMerge();
    },
  };
}

/** In a transaction: merges some of the parts of the search's index; `false` once none want to be. */
function prepareMerging(db: Database): () => boolean {
  const step = db.prepare(mergeSearch);
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  return () => {
    const before = changes.get() ?? 0;
    step.run();
    return (changes.get() ?? 0) - before >= 2;
  };
}
