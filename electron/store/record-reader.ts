import type { Capabilities } from "#sync/capabilities.ts";
import { holdsKind } from "#sync/capabilities.ts";
import type { KeptPage } from "#sync/ports.ts";
import { type Entity, entities, type SyncRecord } from "#sync/record.ts";
import { differingIndex, differs, isKeptHere, mayDiffer } from "./differing.ts";
import { epochPrefix, isCurrentHash } from "./hash-epoch.ts";
import { forEachKind, hasOwnServerId, parentTable, partKinds, tableOf } from "./kinds.ts";
import { listed, type RecordRow, readRecord, selectListed, selectRecords } from "./record-row.ts";
import type { Database } from "./sqlite.ts";

/** Look-ups of live records (never of retired ones), the reading half of the engine's port. */
export interface RecordReader {
  record(entity: Entity, id: string): SyncRecord | null;
  byServerId(entity: Entity, serverId: number): SyncRecord | null;
  byServerIds(entity: Entity, serverIds: readonly number[]): ReadonlyMap<number, SyncRecord>;
  hashes(entity: Entity, serverIds: readonly number[]): ReadonlyMap<number, string>;
  byKey(key: string): SyncRecord | null;
  byReference(text: string): readonly SyncRecord[];
  children(parentId: string): readonly SyncRecord[];
  ofKind(entity: Entity): readonly SyncRecord[];
  differing(capabilities: Capabilities): readonly SyncRecord[];
  keptHere(page?: KeptPage): readonly SyncRecord[];
  knownServerIds(entity: Entity): readonly number[];
  /** Id of the record it belongs to, its own where it stands alone; `null` if it isn't there. */
  rootOf(entity: Entity, id: string): string | null;
}

/** A part of a record that was deleted before the server ever had either needs nothing. */
const needed = (entity: Entity) =>
  parentTable(entity) === null
    ? differs(entity, "r")
    : `${differs(entity, "r")} AND NOT (r.base IS NULL AND r.server_id IS NULL
        AND p.deleted AND p.base IS NULL AND p.server_id IS NULL)`;

const later = "r.seq > coalesce((SELECT seq FROM offers WHERE id = @after), 0)";

export function createRecordReader(db: Database): RecordReader {
  const byText = (entity: Entity, where: string) =>
    db.prepare<[string], RecordRow>(selectRecords(entity, where));
  const byId = forEachKind(entity => byText(entity, "r.id = ?"));
  const byServerId = forEachKind(entity =>
    db.prepare<[number], RecordRow>(selectRecords(entity, "r.server_id = ?")),
  );
  const byServerIds = forEachKind(entity => db.prepare<[string], RecordRow>(selectListed(entity)));
  const byKey = byText("offer", "r.key = ?");
  const byReference = byText("offer", "r.external_reference = ? AND r.deleted = 0");
  const ofParent = new Map(partKinds.map(entity => [entity, byText(entity, "r.parent_id = ?")] as const));
  const ofKind = forEachKind(entity => db.prepare<[], RecordRow>(selectRecords(entity, "1")));
  const differing = forEachKind(entity =>
    db.prepare<[], RecordRow>(
      selectRecords(entity, `${mayDiffer("r")} AND ${needed(entity)}`, differingIndex(entity)),
    ),
  );
  const keptHere = db.prepare<{ after: string | null; most: number }, RecordRow>(
    `${selectRecords("offer", `${mayDiffer("r")} AND ${isKeptHere("r")} AND ${later}`, differingIndex("offer"))}
     LIMIT @most`,
  );
  const lately = readLately();
  const one = (entity: Entity, row: RecordRow | undefined) =>
    row === undefined ? null : lately(entity, row);
  const all = (entity: Entity, rows: readonly RecordRow[]) => rows.map(row => readRecord(entity, row));

  return {
    record: (entity, id) => one(entity, byId[entity].get(id)),
    byServerId: (entity, serverId) =>
      hasOwnServerId(entity) ? one(entity, byServerId[entity].get(serverId)) : null,
    byServerIds(entity, serverIds) {
      const found = new Map<number, SyncRecord>();
      if (!hasOwnServerId(entity)) return found;
      for (const row of byServerIds[entity].all(JSON.stringify(serverIds)))
        if (row.serverId !== null) found.set(row.serverId, readRecord(entity, row));
      return found;
    },
    hashes: prepareHashes(db),
    byKey: key => one("offer", byKey.get(key)),
    byReference: text => all("offer", byReference.all(text)),
    children: parentId => partKinds.flatMap(entity => all(entity, ofParent.get(entity)?.all(parentId) ?? [])),
    ofKind: entity => all(entity, ofKind[entity].all()),
    differing: capabilities =>
      entities
        .filter(entity => holdsKind(capabilities, entity))
        .flatMap(entity => all(entity, differing[entity].all())),
    keptHere: ({ after, most } = { after: null, most: -1 }) => all("offer", keptHere.all({ after, most })),
    knownServerIds: prepareKnownServerIds(db),
    rootOf: prepareRoots(db),
  };
}

/** Records that are looked up again and again while they are written: parsed once as long as their row is the same. */
function readLately(): (entity: Entity, row: RecordRow) => SyncRecord {
  const known = new Map<string, { readonly row: RecordRow; readonly record: SyncRecord }>();
  return (entity, row) => {
    const before = known.get(row.id);
    if (before !== undefined && before.record.entity === entity && isSameRow(before.row, row))
      return before.record;
    const record = readRecord(entity, row);
    if (known.size === mostLately) known.clear();
    known.set(row.id, { row, record });
    return record;
  };
}

/** More than a run of sync has in hand at once. */
const mostLately = 256;

const isSameRow = (a: RecordRow, b: RecordRow): boolean =>
  a.working === b.working &&
  a.base === b.base &&
  a.extra === b.extra &&
  a.stage === b.stage &&
  a.deleted === b.deleted &&
  a.serverId === b.serverId &&
  a.key === b.key &&
  a.parentId === b.parentId &&
  a.createdAt === b.createdAt;

function prepareHashes(db: Database): RecordReader["hashes"] {
  const select = forEachKind(entity =>
    db.prepare<[string], { serverId: number; hash: string }>(
      `WITH epoch (prefix) AS MATERIALIZED (SELECT ${epochPrefix})
       SELECT r.server_id AS serverId, substr(r.hash, length(epoch.prefix) + 1) AS hash
         FROM epoch CROSS JOIN ${listed(entity)}
        WHERE r.server_id = page.value AND r.retired_at IS NULL AND r.hash IS NOT NULL
          AND ${isCurrentHash("r.hash", "epoch.prefix")}`,
    ),
  );
  return (entity, serverIds) => {
    const rows = hasOwnServerId(entity) ? select[entity].all(JSON.stringify(serverIds)) : [];
    return new Map(rows.map(({ serverId, hash }) => [serverId, hash]));
  };
}

function prepareKnownServerIds(db: Database): RecordReader["knownServerIds"] {
  const select = forEachKind(entity =>
    db
      .prepare<[], number>(
        `SELECT DISTINCT server_id FROM ${tableOf[entity]} INDEXED BY ${tableOf[entity]}_reading
          WHERE server_id IS NOT NULL AND retired_at IS NULL AND (base IS NULL) = 0 ORDER BY server_id`,
      )
      .pluck(),
  );
  return entity => select[entity].all();
}

function prepareRoots(db: Database): RecordReader["rootOf"] {
  const select = forEachKind(entity =>
    db
      .prepare<[string], string>(
        `SELECT ${parentTable(entity) === null ? "id" : "parent_id"} FROM ${tableOf[entity]}
          WHERE id = ? AND retired_at IS NULL`,
      )
      .pluck(),
  );
  return (entity, id) => select[entity].get(id) ?? null;
}
