import type { Cause, Random, StoreWriter } from "./ports.ts";
import type { Entity, SyncRecord } from "./record.ts";

/** Mine against a deletion: a new record with a new key, what belongs to it with it (SYNC.md M4). */
export function bringBack(
  write: StoreWriter,
  random: Random,
  { entity, id }: Pick<SyncRecord, "entity" | "id">,
  cause: Cause,
): void {
  const fresh = { serverId: null, base: null, createdAt: null, hash: null };
  write.update(entity, id, entity === "offer" ? { ...fresh, key: random.ulid() } : fresh, cause);
  for (const child of write.children(id)) write.update(child.entity, child.id, fresh, cause);
}

/** Our DELETE was done. What a person brought back while it was on its way is wanted again (SYNC.md M4). */
export function letGo(write: StoreWriter, random: Random, entity: Entity, id: string, cause: Cause): void {
  const record = write.record(entity, id);
  if (record === null) return;
  if (record.deleted) write.retire(entity, id, cause);
  else bringBack(write, random, record, cause);
}
