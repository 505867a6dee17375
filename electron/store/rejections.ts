import type { Entity, Rejection } from "#sync/record.ts";
import type { Database } from "./sqlite.ts";

/** What the server refused, one a record, in its own words. */
export interface Rejections {
  of(offerId: string): Rejection[];
  set(rejection: Rejection, offerId: string): void;
  clear(entity: Entity, recordId: string): void;
  /** Those of the offer, its codes and controls. */
  clearAll(offerId: string): void;
}

export function createRejections(db: Database): Rejections {
  const ofOffer = db.prepare<[string], Rejection>(`
    SELECT entity, record_id AS recordId, op, status, message FROM rejections
    WHERE offer_id = ? ORDER BY entity, record_id`);
  const set = db.prepare<[Entity, string, string, Rejection["op"], number, string]>(`
    INSERT OR REPLACE INTO rejections (entity, record_id, offer_id, op, status, message) VALUES (?, ?, ?, ?, ?, ?)`);
  const clear = db.prepare<[Entity, string]>("DELETE FROM rejections WHERE entity = ? AND record_id = ?");
  const clearAll = db.prepare<[string]>("DELETE FROM rejections WHERE offer_id = ?");

  return {
    of: offerId => ofOffer.all(offerId),
    set: ({ entity, recordId, op, status, message }, offerId) =>
      void set.run(entity, recordId, offerId, op, status, message),
    clear: (entity, recordId) => void clear.run(entity, recordId),
    clearAll: offerId => void clearAll.run(offerId),
  };
}
