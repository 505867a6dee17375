import type { Entity } from "#sync/record.ts";
import type { Database } from "./sqlite.ts";

/** Server ids of what is gone, until a clean sweep (SYNC.md L5), and its keys, for ever (U1). */
export interface Tombstones {
  put(entity: Entity, serverId: number): void;
  has(entity: Entity, serverId: number): boolean;
  forget(entity: Entity, seen: ReadonlySet<number>): void;
  rememberKey(key: string): void;
}

export function createTombstones(db: Database): Tombstones {
  const put = db.prepare<[Entity, number]>(
    "INSERT OR IGNORE INTO tombstones (entity, server_id) VALUES (?, ?)",
  );
  const has = db
    .prepare<[Entity, number], 1>("SELECT 1 FROM tombstones WHERE entity = ? AND server_id = ?")
    .pluck();
  const all = db.prepare<[Entity], number>("SELECT server_id FROM tombstones WHERE entity = ?").pluck();
  const drop = db.prepare<[Entity, number]>("DELETE FROM tombstones WHERE entity = ? AND server_id = ?");
  const rememberKey = db.prepare<[string]>("INSERT OR IGNORE INTO deleted_keys (key) VALUES (?)");

  return {
    put: (entity, serverId) => void put.run(entity, serverId),
    has: (entity, serverId) => has.get(entity, serverId) !== undefined,
    forget(entity, seen) {
      for (const serverId of all.all(entity)) if (!seen.has(serverId)) drop.run(entity, serverId);
    },
    rememberKey: key => void rememberKey.run(key),
  };
}
