import type { Stage } from "#shared/domain/words.ts";
import type { Entity, SyncRecord } from "#sync/record.ts";
import { readFields } from "./normalise.ts";

/** A record's row as `recordColumns` selects it. */
export interface RecordRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly serverId: number | null;
  readonly key: string | null;
  readonly stage: Stage;
  readonly working: string;
  readonly base: string | null;
  readonly extra: string;
  readonly deleted: 0 | 1;
}

export const tableOf = {
  offer: "offers",
  promo_code: "promo_codes",
  redemption_control: "redemption_controls",
} as const satisfies Record<Entity, string>;

/**
 * `SELECT … FROM … ` of live records as `r`, oldest first; codes and controls take their offer's stage from `o`.
 * `index`: the one to start from, where the planner would rather read everything.
 */
export function selectRecords(entity: Entity, where: string, index?: string): string {
  return select(entity, `r.retired_at IS NULL AND ${where}`, index);
}

/** The same of retired records, with `retiredAt`. */
export function selectRetired(entity: Entity, where: string): string {
  return select(entity, `r.retired_at IS NOT NULL AND ${where}`, undefined, ", r.retired_at AS retiredAt");
}

function select(entity: Entity, where: string, index?: string, more = ""): string {
  const [parentId, key, stage, join] =
    entity === "offer"
      ? ["NULL", "r.key", "r.stage", ""]
      : ["r.offer_id", "NULL", "o.stage", "JOIN offers o ON o.id = r.offer_id"];
  return `
    SELECT r.id, ${parentId} AS parentId, r.server_id AS serverId, ${key} AS key, ${stage} AS stage,
      r.working, r.base, r.extra, r.deleted${more}
    FROM ${tableOf[entity]} r ${index === undefined ? "" : `INDEXED BY ${index}`} ${join}
    WHERE ${where}
    ORDER BY r.seq`;
}

export function readRecord(entity: Entity, row: RecordRow): SyncRecord {
  const { working, base, extra, deleted, ...rest } = row;
  return {
    ...rest,
    entity,
    deleted: deleted === 1,
    fields: readFields(working),
    base: base === null ? null : readFields(base),
    extra: readFields(extra),
  };
}
