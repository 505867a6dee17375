import { offerParts } from "#shared/domain/records.ts";
import type { SyncRecord } from "#sync/record.ts";
import type { LocalCause, StoreContext } from "./context.ts";
import type { History } from "./history.ts";
import { tableOf } from "./kinds.ts";
import { type RecordRow, readRecord, selectRetired } from "./record-row.ts";
import type { Database } from "./sqlite.ts";

/** Offers that the server no longer has: out of sync and of the working list, kept whole, and brought back as new. */
export interface Archive {
  /** Latest first. */
  ids(): string[];
  /** Marked deleted; `null` if the offer is not retired. */
  offer(id: string): (SyncRecord & { readonly retiredAt: string }) | null;
  /** Parts that were retired with their offer. */
  children(offerId: string): SyncRecord[];
  /** A draft again, with a new key and unknown to the server, its parts with it. In a transaction. */
  revive(id: string, cause: LocalCause): void;
}

const parts = offerParts;
const unknownThere =
  "retired_at = NULL, server_id = NULL, base = NULL, extra = '{}', server_created_at = NULL, hash = NULL";

export function createArchive(db: Database, context: StoreContext, history: History): Archive {
  const ids = db
    .prepare<[], string>(
      "SELECT id FROM offers WHERE retired_at IS NOT NULL ORDER BY retired_at DESC, seq DESC",
    )
    .pluck();
  type Retired = RecordRow & { readonly retiredAt: string };
  const byId = db.prepare<[string], Retired>(selectRetired("offer", "r.id = ?"));
  const together = "r.parent_id = ? AND r.retired_at = p.retired_at";
  const ofOffer = parts.map(entity => {
    const select = db.prepare<[string], RecordRow>(selectRetired(entity, together));
    return (offerId: string) => select.all(offerId).map(row => readRecord(entity, row));
  });
  const reviveParts = parts.map(entity =>
    db.prepare<[string, string]>(
      `UPDATE ${tableOf[entity]} SET ${unknownThere} WHERE parent_id = ? AND retired_at = ?`,
    ),
  );
  const reviveOffer = db.prepare<[string, string]>(
    `UPDATE offers SET ${unknownThere}, deleted = 0, stage = 'draft', key = ? WHERE id = ?`,
  );

  const offer = (id: string) => {
    const row = byId.get(id);
    return row === undefined
      ? null
      : { ...readRecord("offer", row), deleted: true, retiredAt: row.retiredAt };
  };

  return {
    ids: () => ids.all(),
    offer,
    children: offerId => ofOffer.flatMap(select => select(offerId)),
    revive(id, cause) {
      const record = offer(id);
      if (record === null) throw new Error(`The store has no retired offer ${id}.`);
      for (const statement of reviveParts) statement.run(id, record.retiredAt);
      reviveOffer.run(context.newId(), id);
      history.note(record, "*", "gone", "present", cause);
    },
  };
}
