import type { Entity, Json, SyncRecord } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
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
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
}

export interface History {
  /** Inside the transaction of the change itself. */
  note(record: HistoryRecord, field: string, from: Json, to: Json, cause: Cause): void;
  /** All of a record and what belongs to it, oldest first; of retired ones too. */
  of(rootId: string): HistoryEntry[];
}

type HistoryRecord = Pick<SyncRecord, "entity" | "id" | "parentId">;

interface Row {
  readonly at: string;
  readonly who: string;
  readonly cause: Cause;
  readonly entity: Entity;
  readonly recordId: string;
  readonly field: string;
  readonly fromValue: string;
  readonly toValue: string;
}

export function createHistory(db: Database, context: StoreContext): History {
  const insert = db.prepare<[string, string, string, string, string, string, string, string, string]>(`
    INSERT INTO history (at, who, cause, entity, record_id, root_id, field, from_value, to_value)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const select = db.prepare<[string], Row>(`
    SELECT at, who, cause, entity, record_id AS recordId, field, from_value AS fromValue, to_value AS toValue
    FROM history WHERE root_id = ? ORDER BY seq`);

  return {
    note({ entity, id, parentId }, field, from, to, cause) {
      const who = cause === "pull" ? "server" : context.who;
      insert.run(timestamp(context), who, cause, entity, id, parentId ?? id, field, keyOf(from), keyOf(to));
    },
    of: rootId =>
      select.all(rootId).map(({ fromValue, toValue, ...entry }) => ({
        ...entry,
        from: JSON.parse(fromValue),
        to: JSON.parse(toValue),
      })),
  };
}
