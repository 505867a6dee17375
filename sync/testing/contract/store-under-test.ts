import type { Stage } from "#shared/domain/words.ts";
import type { Store, StoreWriter } from "../../ports.ts";
import type { Conflict, Entity, Fields, Intent, Json, SyncRecord } from "../../record.ts";

/** A store with a person's hands, as the suite needs it; `createMemoryStore` is one. */
export interface StoreUnderTest extends Store {
  addLocal(record: Partial<SyncRecord> & { readonly entity: Entity }): SyncRecord;
  edit(entity: Entity, id: string, fields: Fields): void;
  /** Of a record that belongs to no other. */
  setStage(id: string, stage: Stage): void;
  remove(entity: Entity, id: string): void;
  restore(entity: Entity, id: string): void;
  historyOf(recordId: string): readonly { field: string; from: Json; to: Json; cause: string }[];
  merchantName(merchantId: number): string | undefined;
  readonly notices: readonly { field: string; sent: Json; stored: Json }[];
  readonly rejections: readonly { recordId: string; status: number; message: string }[];
}

export type Getter = () => StoreUnderTest;

export function pullOffer(
  store: Store,
  {
    serverId,
    key = null,
    fields = {},
    extra = {},
    createdAt = null,
    hash = null,
  }: Partial<SyncRecord> & { readonly serverId: number; readonly hash?: string | null },
): string {
  const blank = {
    offerType: null,
    startDate: null,
    endDate: null,
    redemptionMethods: [],
    channels: [],
    targetAudience: [],
    tags: [],
  };
  return store.transaction(write =>
    write.insertPulled({
      entity: "offer",
      parentId: null,
      serverId,
      key,
      fields: { ...blank, ...fields },
      extra,
      createdAt,
      hash,
    }),
  );
}

export function pullCode(
  store: Store,
  offerId: string,
  code: { serverId: number; promoCode: string },
): string {
  const fields = { promoCode: code.promoCode, codeType: "single", totalUsageLimit: null };
  return store.transaction(write =>
    write.insertPulled({
      entity: "promo_code",
      parentId: offerId,
      serverId: code.serverId,
      key: null,
      fields,
      extra: {},
      createdAt: null,
      hash: null,
    }),
  );
}

/** A record of any kind that the server has; without a parent unless it is named. */
export function pull(
  store: Store,
  entity: Entity,
  serverId: number,
  record: Partial<Pick<SyncRecord, "parentId" | "fields" | "createdAt">> & { readonly hash?: string },
): string {
  const { parentId = null, fields = {}, createdAt = null, hash = null } = record;
  const common = { key: null, extra: {}, parentId, fields, createdAt, hash };
  return store.transaction(write => write.insertPulled({ ...common, entity, serverId }));
}

export function update(
  store: Store,
  entity: Entity,
  id: string,
  change: Parameters<StoreWriter["update"]>[2],
): void {
  store.transaction(write => write.update(entity, id, change, "pull"));
}

export function intent(id: string, recordId: string, rest: Partial<Intent>): Intent {
  return {
    id,
    entity: "offer",
    recordId,
    part: "record",
    op: "create",
    serverId: null,
    sent: {},
    before: {},
    body: null,
    keyed: true,
    sentAt: 1,
    ...rest,
  };
}

export function conflict(entity: Entity, recordId: string, field: string): Omit<Conflict, "id"> {
  return {
    kind: "field",
    entity,
    recordId,
    field,
    base: null,
    mine: "mine",
    theirs: "theirs",
    blocking: true,
    theirsAt: null,
  };
}
