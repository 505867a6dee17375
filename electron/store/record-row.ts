import type { Stage } from "#shared/domain/words.ts";
import type { Entity, SyncRecord } from "#sync/record.ts";
import { parentTable, tableOf } from "./kinds.ts";
import { asWorking, readFields } from "./normalise.ts";

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
  readonly createdAt: string | null;
}

/**
 * `SELECT … FROM … ` of live records as `r`, oldest first; parts take the stage of their parent `p`.
 * `index`: the one to start from, where the planner would rather read everything.
 */
export function selectRecords(entity: Entity, where: string, index?: string): string {
  const from = `${tableOf[entity]} r ${index === undefined ? "" : `INDEXED BY ${index}`}`;
  return `${select(entity, from)} WHERE r.retired_at IS NULL AND ${where} ORDER BY r.seq`;
}

/** The same of retired records, with `retiredAt`. */
export function selectRetired(entity: Entity, where: string): string {
  const rows = select(entity, `${tableOf[entity]} r`, ", r.retired_at AS retiredAt");
  return `${rows} WHERE r.retired_at IS NOT NULL AND ${where} ORDER BY r.seq`;
}

/** The same of a page of server ids, given as one JSON array; in the order of the array. */
export const selectListed = (entity: Entity): string =>
  `${select(entity, listed(entity))} WHERE r.server_id = page.value AND r.retired_at IS NULL`;

/** Starts from the page and looks each id up, where the planner would rather read everything. */
export const listed = (entity: Entity): string =>
  `json_each(?) page CROSS JOIN ${tableOf[entity]} r INDEXED BY ${tableOf[entity]}_reading`;

function select(entity: Entity, from: string, more = ""): string {
  const parent = parentTable(entity);
  const [parentId, stage, join] =
    parent === null
      ? ["NULL", "r.stage", ""]
      : ["r.parent_id", "p.stage", `JOIN ${parent} p ON p.id = r.parent_id`];
  return `
    SELECT r.id, ${parentId} AS parentId, r.server_id AS serverId, ${entity === "offer" ? "r.key" : "NULL"} AS key,
      ${stage} AS stage, r.working, r.base, r.extra, r.deleted, r.server_created_at AS createdAt${more}
    FROM ${from} ${join}`;
}

/** SQL of a base as JSON, whether it stands for the working copy or not. */
export const wholeBase = (row: string): string =>
  `iif(${row}.base = '${asWorking}', ${row}.working, ${row}.base)`;

export function readRecord(entity: Entity, row: RecordRow): SyncRecord {
  const { id, parentId, serverId, key, stage, working, base, extra, deleted, createdAt } = row;
  const fields = readFields(working);
  return {
    entity,
    id,
    parentId,
    serverId,
    key,
    stage,
    deleted: deleted === 1,
    fields,
    base: base === null ? null : base === asWorking ? fields : readFields(base),
    extra: readFields(extra),
    createdAt,
  };
}
