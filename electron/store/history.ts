import type { Entity, Json, SyncRecord } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import type { Acts } from "./acts.ts";
import { type Cause, type StoreContext, timestamp } from "./context.ts";
import type { Database } from "./sqlite.ts";

/**
 * One accepted change of one field. The field `*` stands for the record itself: `null` before it was there, then
 * `present`, `deleted` (marked by a person) or `gone` (retired); `stage` for its stage.
 */
export interface HistoryEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly cause: Cause;
  readonly entity: Entity;
  readonly recordId: string;
  /** The record it belongs to, or itself. */
  readonly rootId: string;
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
  /** Where it stands among all changes; later ones have a greater one. */
  readonly seq: number;
  /** What a person did in one go; `null`: sync did it, or a studio that kept no acts. */
  readonly act: number | null;
}

export interface History {
  /** Inside the transaction of the change itself. */
  note(record: HistoryRecord, field: string, from: Json, to: Json, cause: Cause): void;
  /** All of a record and what belongs to it, oldest first; of retired ones too. */
  of(rootId: string): HistoryEntry[];
  /** Lines of all records: none is ever taken out, so the newest one's number says it, at no cost. */
  count(): number;
  /** The next lines of all records after `seq`, oldest first. */
  after(seq: number, limit: number): HistoryEntry[];
  /** Ids of the records (with what belongs to them) that an act changed, the next after `root`. */
  rootsOf(act: number, root: string, limit: number): string[];
  /** What an act did to one of them. */
  ofAct(act: number, rootId: string): HistoryEntry[];
  /** The number of the newest line of a record and what belongs to it; 0 for none. */
  last(rootId: string): number;
  /** The newest change of a field. */
  newest(rootId: string, recordId: string, field: string): HistoryEntry | null;
}

type HistoryRecord = Pick<SyncRecord, "entity" | "id" | "parentId">;

interface Row extends Omit<HistoryEntry, "from" | "to"> {
  readonly fromValue: string;
  readonly toValue: string;
}

const columns = `at, who, cause, entity, record_id AS recordId, field, from_value AS fromValue, to_value AS toValue,
  seq, act, root_id AS rootId`;

export function createHistory(db: Database, context: StoreContext, acts: Acts): History {
  type Values = [string, string, string, string, string, string, string, string, string, number | null];
  const insert = db.prepare<Values>(`
    INSERT INTO history (at, who, cause, entity, record_id, root_id, field, from_value, to_value, act)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const select = <P extends readonly (string | number)[]>(rest: string) =>
    db.prepare<P, Row>(`SELECT ${columns} FROM history ${rest}`);
  const ofRoot = select<[string]>("WHERE root_id = ? ORDER BY seq");
  const after = select<[number, number]>("WHERE seq > ? ORDER BY seq LIMIT ?");
  const ofAct = select<[number, string]>("WHERE act = ? AND root_id = ? ORDER BY seq");
  const last = db.prepare<[string], number | null>("SELECT max(seq) FROM history WHERE root_id = ?").pluck();
  const newest = select<[string, string, string]>(
    "WHERE root_id = ? AND record_id = ? AND field = ? ORDER BY seq DESC LIMIT 1",
  );
  const count = db.prepare<[], number | null>("SELECT max(seq) FROM history").pluck();
  const rootsOf = db
    .prepare<[number, string, number], string>(
      "SELECT DISTINCT root_id FROM history WHERE act = ? AND root_id > ? ORDER BY root_id LIMIT ?",
    )
    .pluck();

  return {
    note({ entity, id, parentId }, field, from, to, cause) {
      const who = cause === "pull" ? "server" : context.who;
      const root = parentId ?? id;
      const act = acts.current();
      const line = insert.run(
        timestamp(context),
        who,
        cause,
        entity,
        id,
        root,
        field,
        keyOf(from),
        keyOf(to),
        act,
      );
      if (act !== null) acts.noted(Number(line.lastInsertRowid), root, `${id} ${field}`);
    },
    of: rootId => ofRoot.all(rootId).map(entryOf),
    count: () => count.get() ?? 0,
    after: (seq, limit) => after.all(seq, limit).map(entryOf),
    rootsOf: (act, root, limit) => rootsOf.all(act, root, limit),
    ofAct: (act, rootId) => ofAct.all(act, rootId).map(entryOf),
    last: rootId => last.get(rootId) ?? 0,
    newest(rootId, recordId, field) {
      const row = newest.get(rootId, recordId, field);
      return row === undefined ? null : entryOf(row);
    },
  };
}

const entryOf = ({ fromValue, toValue, ...entry }: Row): HistoryEntry => ({
  ...entry,
  from: JSON.parse(fromValue),
  to: JSON.parse(toValue),
});
