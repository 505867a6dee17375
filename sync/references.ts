import type { References } from "./kind.ts";
import type { StoreReader } from "./ports.ts";

/** Ids of the server and of this workspace, as the store knows them. */
export const localReferences = (store: StoreReader): References => ({
  localOf: (entity, serverId) => store.byServerId(entity, serverId)?.id ?? null,
  serverOf: (entity, localId) => store.record(entity, localId)?.serverId ?? null,
});
