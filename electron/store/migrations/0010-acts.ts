import type { Database } from "../sqlite.ts";

/**
 * What a person did in one go, so that it is undone in one go. `last` is the act whose lines say what undoing or redoing
 * it has to turn back: its own at first, then those of its newest undo or redo, which name it in `act_of`. `lost`:
 * undone, and another act came since. What sync did has no act: its lines stand in no index of these.
 */
export function acts(db: Database): void {
  db.exec(`
    CREATE TABLE acts (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      what TEXT NOT NULL,
      records INTEGER NOT NULL,
      act_of INTEGER,
      last INTEGER NOT NULL,
      undone_at TEXT,
      undone_by TEXT,
      lost INTEGER NOT NULL DEFAULT 0 CHECK (lost IN (0, 1))
    ) STRICT;
    CREATE INDEX acts_done ON acts (seq) WHERE act_of IS NULL AND undone_at IS NULL;
    CREATE INDEX acts_undone ON acts (seq) WHERE undone_at IS NOT NULL AND lost = 0;
    ALTER TABLE history ADD COLUMN act INTEGER;
    CREATE INDEX history_act ON history (act, root_id, seq) WHERE act IS NOT NULL;
  `);
}
