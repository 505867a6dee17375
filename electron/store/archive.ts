import type { SyncRecord } from "#sync/record.ts";
import type { LocalCause, StoreContext } from "./context.ts";
import type { History } from "./history.ts";
import { type RecordRow, readRecord, selectRetired } from "./record-row.ts";
import type { Database } from "./sqlite.ts";

/** Offers that the server no longer has: out of sync and of the working list, kept whole, and brought back as new. */
export interface Archive {
  /** Latest first. */
  ids(): string[];
  /** Marked deleted; `null` if the offer is not retired. */
  offer(id: string): (SyncRecord & { readonly retiredAt: string }) | null;
  /** Codes and controls that were retired with their offer. */
  children(offerId: string): SyncRecord[];
  /** A draft again, with a new key and unknown to the server, its codes and controls with it. In a transaction. */
  revive(id: string, cause: LocalCause): void;
}

const childEntities = ["promo_code", "redemption_control"] as const;
const unknownThere = "retired_at = NULL, server_id = NULL, base = NULL, extra = '{}'";

export function createArchive(db: Database, context: StoreContext, history: History): Archive {
  const ids = db
    .prepare<[], string>(
      "SELECT id FROM offers WHERE retired_at IS NOT NULL ORDER BY retired_at DESC, seq DESC",
    )
    .pluck();
  type Retired = RecordRow & { readonly retiredAt: string };
  const byId = db.prepare<[string], Retired>(selectRetired("offer", "r.id = ?"));
  const together = "r.offer_id = ? AND r.retired_at = o.retired_at";
  const ofOffer = {
    promo_code: db.prepare<[string], RecordRow>(selectRetired("promo_code", together)),
    redemption_control: db.prepare<[string], RecordRow>(selectRetired("redemption_control", together)),
  };
  const reviveChildren = ["promo_codes", "redemption_controls"].map(table =>
    db.prepare<[string, string]>(`UPDATE ${table} SET ${unknownThere} WHERE offer_id = ? AND retired_at = ?`),
  );
  const reviveOffer = db.prepare<[string, string]>(
    `UPDATE offers SET ${unknownThere}, deleted = 0, stage = 'draft', key = ? WHERE id = ?`,
  );

  const offer = (id: string) => {
    const row = byId.get(id);
    if (row === undefined) return null;
    const { retiredAt, ...rest } = row;
    return { ...readRecord("offer", rest), deleted: true, retiredAt };
  };

  return {
    ids: () => ids.all(),
    offer,
    children: offerId =>
      childEntities.flatMap(entity => ofOffer[entity].all(offerId).map(row => readRecord(entity, row))),
    revive(id, cause) {
      const record = offer(id);
      if (record === null) throw new Error(`The store has no retired offer ${id}.`);
      for (const statement of reviveChildren) statement.run(id, record.retiredAt);
      reviveOffer.run(context.newId(), id);
      history.note(record, "*", "gone", "present", cause);
    },
  };
}
