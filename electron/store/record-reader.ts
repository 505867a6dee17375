import { type Entity, entities, type SyncRecord } from "#sync/record.ts";
import { type RecordRow, readRecord, selectRecords, tableOf } from "./record-row.ts";
import type { Database } from "./sqlite.ts";

/** Look-ups of live records (never of retired ones), the reading half of the engine's port. */
export interface RecordReader {
  record(entity: Entity, id: string): SyncRecord | null;
  byServerId(entity: Entity, serverId: number): SyncRecord | null;
  byKey(key: string): SyncRecord | null;
  byReference(text: string): readonly SyncRecord[];
  children(offerId: string): readonly SyncRecord[];
  differing(): readonly SyncRecord[];
  keptHere(): readonly SyncRecord[];
  knownServerIds(entity: Entity): readonly number[];
}

/** A code or control of an offer that was deleted before the server ever had either needs nothing. */
const needed = `r.differs AND NOT (r.base IS NULL AND r.server_id IS NULL
  AND o.deleted AND o.base IS NULL AND o.server_id IS NULL)`;

const childEntities = ["promo_code", "redemption_control"] as const;

export function createRecordReader(db: Database): RecordReader {
  const perEntity = <T>(make: (entity: Entity) => T): Record<Entity, T> => ({
    offer: make("offer"),
    promo_code: make("promo_code"),
    redemption_control: make("redemption_control"),
  });
  const byText = (entity: Entity, where: string) =>
    db.prepare<[string], RecordRow>(selectRecords(entity, where));
  const byId = perEntity(entity => byText(entity, "r.id = ?"));
  const byServerId = perEntity(entity =>
    db.prepare<[number], RecordRow>(selectRecords(entity, "r.server_id = ?")),
  );
  const byKey = byText("offer", "r.key = ?");
  const byReference = byText("offer", "r.external_reference = ? AND r.deleted = 0");
  const ofOffer = perEntity(entity => byText(entity, entity === "offer" ? "r.id = ?" : "r.offer_id = ?"));
  const differing = perEntity(entity =>
    db.prepare<[], RecordRow>(
      selectRecords(entity, entity === "offer" ? "r.differs" : needed, `${tableOf[entity]}_differing`),
    ),
  );
  const keptHere = db.prepare<[], RecordRow>(selectRecords("offer", "r.local_only", "offers_local_only"));
  const serverIds = perEntity(entity =>
    db
      .prepare<[], number>(
        `SELECT server_id FROM ${tableOf[entity]}
          WHERE server_id IS NOT NULL AND retired_at IS NULL AND base IS NOT NULL ORDER BY server_id`,
      )
      .pluck(),
  );
  const one = (entity: Entity, row: RecordRow | undefined) =>
    row === undefined ? null : readRecord(entity, row);

  return {
    record: (entity, id) => one(entity, byId[entity].get(id)),
    byServerId: (entity, serverId) => one(entity, byServerId[entity].get(serverId)),
    byKey: key => one("offer", byKey.get(key)),
    byReference: text => byReference.all(text).map(row => readRecord("offer", row)),
    children: offerId =>
      childEntities.flatMap(entity => ofOffer[entity].all(offerId).map(row => readRecord(entity, row))),
    differing: () => entities.flatMap(entity => differing[entity].all().map(row => readRecord(entity, row))),
    keptHere: () => keptHere.all().map(row => readRecord("offer", row)),
    knownServerIds: entity => serverIds[entity].all(),
  };
}
