import type { Database } from "../sqlite.ts";

/** Whether a write went out under an Idempotency-Key: only such a one is repeated under it (SYNC.md U1). */
export function keyedIntents(db: Database): void {
  db.exec("ALTER TABLE intents ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0 CHECK (keyed IN (0, 1))");
}
