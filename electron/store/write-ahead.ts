import type { Database } from "./sqlite.ts";
import { storageFailure } from "./storage-failure.ts";

/**
 * Pages of the log at which a commit itself has to move them into the database (16 MiB). A save writes a dozen, so
 * with SQLite's own thousand one save in a hundred paid for the others, three milliseconds at a time: idle moments
 * move them instead, and this is for who writes without any.
 */
const pagesAtMost = 4000;
/** Fewer are not worth two flushes of the disk. */
const pagesWorthMoving = 250;

/** A commit seldom moves the log: see `prepareMovingLog`. */
export function letLogGrow(db: Database): void {
  db.pragma(`wal_autocheckpoint = ${pagesAtMost}`);
}

/** In an idle moment, outside of any transaction: moves the log into the database, as far as nobody reads it still. */
export function prepareMovingLog(db: Database): () => void {
  // Looks only, in some microseconds; SQLite's `sqlite3_wal_checkpoint_v2`.
  const look = db.prepare<[], { readonly log: number; readonly checkpointed: number }>(
    "PRAGMA wal_checkpoint(NOOP)",
  );
  const move = db.prepare("PRAGMA wal_checkpoint(PASSIVE)");
  return () => {
    if (db.inTransaction) return;
    const found = look.get();
    if (!found || found.log - found.checkpointed < pagesWorthMoving) return;
    try {
      move.get();
    } catch (error) {
      // It stays where it is, complete; a disk that is full says so to whoever stores something.
      if (storageFailure(error) === null) throw error;
    }
  };
}
