import type { Conflict, Entity, Json, SyncRecord } from "#sync/record.ts";
import { type StoreContext, timestamp } from "./context.ts";
import type { Database } from "./sqlite.ts";

/** What a person decided on a conflict, with all that is needed to take it back. */
export interface Resolution {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  /** As it was. */
  readonly conflict: Conflict;
  /** What was decided: a side or a value, as the caller put it. */
  readonly decision: Json;
  /** The record as it was before, then its parts where the decision reached them. */
  readonly before: readonly SyncRecord[];
  /** ISO 8601, UTC; `null` as long as it stands. */
  readonly undoneAt: string | null;
}

/** Inside the transaction of the decision itself (`Store.transaction` of the same workspace serves). */
export interface Resolutions {
  /** Answers its id. */
  record(resolution: Pick<Resolution, "conflict" | "decision" | "before">): string;
  /** Latest first. */
  list(): Resolution[];
  get(id: string): Resolution | null;
  markUndone(id: string): void;
}

interface Row {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly conflict: string;
  readonly decision: string;
  readonly before: string;
  readonly undoneAt: string | null;
}

export function createResolutions(db: Database, context: StoreContext): Resolutions {
  const select = "SELECT id, at, who, conflict, decision, before, undone_at AS undoneAt FROM resolutions";
  const all = db.prepare<[], Row>(`${select} ORDER BY seq DESC`);
  const byId = db.prepare<[string], Row>(`${select} WHERE id = ?`);
  const undone = db.prepare<[string, string]>("UPDATE resolutions SET undone_at = ? WHERE id = ?");
  const insert = db.prepare<[string, string, string, Entity, string, string, string, string, string]>(`
    INSERT INTO resolutions (id, at, who, entity, record_id, root_id, conflict, decision, before)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);

  return {
    record({ conflict, decision, before }) {
      if (!db.inTransaction)
        throw new Error("A resolution is recorded in the transaction that carries it out.");
      const id = context.newId();
      const { entity, recordId } = conflict;
      const root = before.find(record => record.id === recordId)?.parentId ?? recordId;
      const texts = [conflict, decision, before].map(value => JSON.stringify(value));
      const [conflictText = "", decisionText = "", beforeText = ""] = texts;
      insert.run(
        id,
        timestamp(context),
        context.who,
        entity,
        recordId,
        root,
        conflictText,
        decisionText,
        beforeText,
      );
      return id;
    },
    list: () => all.all().map(toResolution),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toResolution(row);
    },
    markUndone: id => void undone.run(timestamp(context), id),
  };
}

const toResolution = ({ conflict, decision, before, ...row }: Row): Resolution => ({
  ...row,
  conflict: JSON.parse(conflict),
  decision: JSON.parse(decision),
  before: JSON.parse(before),
});
