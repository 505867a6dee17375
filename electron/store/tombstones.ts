import type { Entity } from "#sync/record.ts";
import type { Database } from "./sqlite.ts";

/** Server ids of what is gone, until a clean sweep (SYNC.md L5), and its keys, for ever (U1). Times in ms since the epoch. */
export interface Tombstones {
  put(entity: Entity, serverId: number, at: number): void;
  has(entity: Entity, serverId: number): boolean;
  /** Those from before `since`; or from after `now`: the clock was set back, and nobody can tell how long ago they are. */
  forget(entity: Entity, since: number, now: number): void;
  rememberKey(key: string): void;
  isRetiredKey(key: string): boolean;
}

export function createTombstones(db: Database): Tombstones {
  const put = db.prepare<[Entity, number, number]>(
    "INSERT OR REPLACE INTO tombstones (entity, server_id, at) VALUES (?, ?, ?)",
  );
  const has = db
    .prepare<[Entity, number], 1>("SELECT 1 FROM tombstones WHERE entity = ? AND server_id = ?")
    .pluck();
  const forget = db.prepare<[Entity, number, number]>(
    "DELETE FROM tombstones WHERE entity = ? AND (at < ? OR at > ?)",
  );
  const rememberKey = db.prepare<[string]>("INSERT OR IGNORE INTO retired_keys (key) VALUES (?)");

  const hasKey = db.prepare<[string], 1>("SELECT 1 FROM retired_keys WHERE key = ?").pluck();

  return {
    put: (entity, serverId, at) => void put.run(entity, serverId, at),
    has: (entity, serverId) => has.get(entity, serverId) !== undefined,
    forget: (entity, since, now) => void forget.run(entity, since, now),
    rememberKey: key => void rememberKey.run(key),
    isRetiredKey: key => hasKey.get(key) !== undefined,
  };
}
