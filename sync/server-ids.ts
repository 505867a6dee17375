import { deletedThere } from "./absence.ts";
import type { StoreWriter } from "./ports.ts";
import type { Entity } from "./record.ts";
import type { Run } from "./run.ts";

/**
 * An id that the server gives to a record is no other record's any more: a restored server used it again (SYNC.md L3).
 * The one that had it is gone there; its edits wait for a person, without the id.
 */
export function claimServerId(
  run: Run,
  write: StoreWriter,
  entity: Entity,
  serverId: number,
  id: string,
): void {
  if (entity === "descriptive") return;
  const holder = write.byServerId(entity, serverId);
  if (holder === null || holder.id === id) return;
  deletedThere(run, write, holder);
  if (write.record(entity, holder.id) === null) return;
  write.update(entity, holder.id, { serverId: null, hash: null }, "pull");
  // What was under way to it went to an id that isn't its own any more.
  for (const intent of write.intents()) if (intent.recordId === holder.id) write.dropIntent(intent.id);
}
