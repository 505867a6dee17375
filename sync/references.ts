import type { References } from "./kind.ts";
import type { StoreReader } from "./ports.ts";
import { parentKindOf, type SyncRecord } from "./record.ts";

/** Ids of the server and of this workspace, as the store knows them. */
export const localReferences = (store: StoreReader): References => ({
  localOf: (entity, serverId) => store.byServerId(entity, serverId)?.id ?? null,
  serverOf: (entity, localId) => store.record(entity, localId)?.serverId ?? null,
});

/** The server's id of what a record belongs to; `null` if it belongs to nothing, or that isn't there yet. */
export function parentServerIdOf(store: StoreReader, { entity, parentId }: SyncRecord): number | null {
  const parentKind = parentKindOf(entity);
  return parentKind === null || parentId === null
    ? null
    : (store.record(parentKind, parentId)?.serverId ?? null);
}
