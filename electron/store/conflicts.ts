import type { Conflict, Entity } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import type { StoreContext } from "./context.ts";
import type { Database } from "./sqlite.ts";

/** Open conflicts, oldest first; `offerId` is the offer that a code or control belongs to. */
export interface Conflicts {
  all(): readonly Conflict[];
  of(offerId: string): Conflict[];
  /** Replaces the record's conflicts; a field that stays in conflict keeps its id. */
  set(entity: Entity, recordId: string, offerId: string, conflicts: readonly Omit<Conflict, "id">[]): void;
}

interface Row {
  readonly id: string;
  readonly entity: Entity;
  readonly recordId: string;
  readonly field: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly blocking: 0 | 1;
}

export function createConflicts(db: Database, context: StoreContext): Conflicts {
  const select =
    "SELECT id, entity, record_id AS recordId, field, base, mine, theirs, blocking FROM conflicts";
  const all = db.prepare<[], Row>(`${select} ORDER BY seq`);
  const ofOffer = db.prepare<[string], Row>(`${select} WHERE offer_id = ? ORDER BY seq`);
  const ofRecord = db.prepare<[Entity, string], Row>(
    `${select} WHERE entity = ? AND record_id = ? ORDER BY seq`,
  );
  const close = db.prepare<[string]>("DELETE FROM conflicts WHERE id = ?");
  const put = db.prepare<[string, Entity, string, string, string, string, string, string, number]>(`
    INSERT INTO conflicts (id, entity, record_id, offer_id, field, base, mine, theirs, blocking)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (entity, record_id, field) DO UPDATE SET
      base = excluded.base, mine = excluded.mine, theirs = excluded.theirs, blocking = excluded.blocking`);

  return {
    all: () => all.all().map(toConflict),
    of: offerId => ofOffer.all(offerId).map(toConflict),
    set(entity, recordId, offerId, conflicts) {
      const fields = new Set(conflicts.map(conflict => conflict.field));
      for (const open of ofRecord.all(entity, recordId)) if (!fields.has(open.field)) close.run(open.id);
      for (const { field, base, mine, theirs, blocking } of conflicts) {
        const sides = [keyOf(base), keyOf(mine), keyOf(theirs)] as const;
        put.run(context.newId(), entity, recordId, offerId, field, ...sides, blocking ? 1 : 0);
      }
    },
  };
}

function toConflict(row: Row): Conflict {
  return {
    ...row,
    base: JSON.parse(row.base),
    mine: JSON.parse(row.mine),
    theirs: JSON.parse(row.theirs),
    blocking: row.blocking === 1,
  };
}
