import type { Conflict, Entity } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import type { StoreContext } from "./context.ts";
import type { Database } from "./sqlite.ts";

/** Open conflicts, oldest first; `rootId` is the record that a part belongs to, else the record itself. */
export interface Conflicts {
  all(): readonly Conflict[];
  ofRecord(recordId: string): readonly Conflict[];
  of(rootId: string): Conflict[];
  /** The oldest of them that blocks. */
  blockingIn(rootId: string): Conflict | null;
  /** Replaces the record's conflicts; a field that stays in conflict keeps its id. */
  set(recordId: string, rootId: string, conflicts: readonly Omit<Conflict, "id">[]): void;
}

interface Row {
  readonly id: string;
  readonly kind: Conflict["kind"];
  readonly entity: Entity;
  readonly recordId: string;
  readonly field: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly blocking: 0 | 1;
  readonly theirsAt: string | null;
}

export function createConflicts(db: Database, context: StoreContext): Conflicts {
  const select = `SELECT id, kind, entity, record_id AS recordId, field, base, mine, theirs, blocking,
    theirs_at AS theirsAt FROM conflicts`;
  const all = db.prepare<[], Row>(`${select} ORDER BY seq`);
  const ofRoot = db.prepare<[string], Row>(`${select} WHERE root_id = ? ORDER BY seq`);
  const ofRecord = db.prepare<[string], Row>(`${select} WHERE record_id = ? ORDER BY seq`);
  const blocking = db.prepare<[string], Row>(`${select} WHERE root_id = ? AND blocking ORDER BY seq LIMIT 1`);
  const close = db.prepare<[string]>("DELETE FROM conflicts WHERE id = ?");
  const put = db.prepare<Readonly<Record<string, string | number | null>>>(`
    INSERT INTO conflicts (id, kind, entity, record_id, root_id, field, base, mine, theirs, blocking, theirs_at)
    VALUES (@id, @kind, @entity, @recordId, @rootId, @field, @base, @mine, @theirs, @blocking, @theirsAt)
    ON CONFLICT (record_id, field) DO UPDATE SET kind = excluded.kind, base = excluded.base, mine = excluded.mine,
      theirs = excluded.theirs, blocking = excluded.blocking, theirs_at = excluded.theirs_at`);

  return {
    all: () => all.all().map(toConflict),
    ofRecord: recordId => ofRecord.all(recordId).map(toConflict),
    of: rootId => ofRoot.all(rootId).map(toConflict),
    blockingIn(rootId) {
      const row = blocking.get(rootId);
      return row === undefined ? null : toConflict(row);
    },
    set(recordId, rootId, conflicts) {
      const fields = new Set(conflicts.map(conflict => conflict.field));
      for (const open of ofRecord.all(recordId)) if (!fields.has(open.field)) close.run(open.id);
      for (const { kind, entity, field, base, mine, theirs, blocking, theirsAt } of conflicts) {
        const sides = { base: keyOf(base), mine: keyOf(mine), theirs: keyOf(theirs) };
        const named = { id: context.newId(), kind, entity, recordId, rootId, field, theirsAt };
        put.run({ ...named, ...sides, blocking: blocking ? 1 : 0 });
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
