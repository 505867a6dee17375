import type { Entity, Rejection } from "#sync/record.ts";
import type { Database } from "./sqlite.ts";

/** What the server refused, one a record, in its own words. */
export interface Rejections {
  /** Those of a record and of what belongs to it. */
  of(rootId: string): Rejection[];
  set(rejection: Rejection, rootId: string): void;
  clear(recordId: string): void;
  clearAll(rootId: string): void;
}

export function createRejections(db: Database): Rejections {
  const ofRoot = db.prepare<[string], Rejection>(`
    SELECT entity, record_id AS recordId, op, status, message FROM rejections
    WHERE root_id = ? ORDER BY entity, record_id`);
  const set = db.prepare<[Entity, string, string, Rejection["op"], number, string]>(`
    INSERT OR REPLACE INTO rejections (entity, record_id, root_id, op, status, message) VALUES (?, ?, ?, ?, ?, ?)`);
  const clear = db.prepare<[string]>("DELETE FROM rejections WHERE record_id = ?");
  const clearAll = db.prepare<[string]>("DELETE FROM rejections WHERE root_id = ?");

  return {
    of: rootId => ofRoot.all(rootId),
    set: ({ entity, recordId, op, status, message }, rootId) =>
      void set.run(entity, recordId, rootId, op, status, message),
    clear: recordId => void clear.run(recordId),
    clearAll: rootId => void clearAll.run(rootId),
  };
}
