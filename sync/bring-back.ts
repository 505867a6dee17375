import { withoutMarks } from "./own-marks.ts";
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
  const extra = write.record(entity, id)?.extra ?? {};
  const anew = { ...fresh, extra: withoutMarks(extra) };
  write.update(entity, id, entity === "offer" ? { ...anew, key: random.ulid() } : anew, cause);
  const children = write.children(id);
  for (const child of children) write.update(child.entity, child.id, fresh, cause);
  // What was on its way to the one that is gone says nothing of the new one.
  const family = new Set([id, ...children.map(child => child.id)]);
  for (const intent of write.intents()) if (family.has(intent.recordId)) write.dropIntent(intent.id);
}

/** Our DELETE was done. What a person brought back while it was on its way is wanted again (SYNC.md M4). */
export function letGo(write: StoreWriter, random: Random, entity: Entity, id: string, cause: Cause): void {
  const record = write.record(entity, id);
  if (record === null) return;
  if (record.deleted) write.retire(entity, id, cause);
  else bringBack(write, random, record, cause);
}
