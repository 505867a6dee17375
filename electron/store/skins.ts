import type { WornSkin } from "#shared/ipc/skin-views.ts";
import type { SkinChannel } from "#shared/preview/skin.ts";
import { type StoreContext, timestamp } from "./context.ts";
import type { Database } from "./sqlite.ts";
import type { Transactions } from "./transactions.ts";

export interface StoredSkin {
  readonly id: string;
  readonly channel: SkinChannel;
  /** JSON. */
  readonly body: string;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
  readonly removed: boolean;
}

/** A workspace's own looks of channels, and which program wears which. Every write is durable when it returns. */
export interface Skins {
  /** Oldest first; without those taken out. */
  all(): readonly StoredSkin[];
  /** Also one that was taken out. */
  get(id: string): StoredSkin | null;
  /** A new one, or another body. */
  put(id: string, channel: SkinChannel, body: string): void;
  /** Out of sight until it is brought back; who wore it wears it again then. */
  setRemoved(id: string, removed: boolean): void;
  worn(): readonly WornSkin[];
  /** `null`: nothing of its own. */
  assign(program: string, channel: SkinChannel, skin: string | null): void;
}

export function createSkins(db: Database, context: StoreContext, { atomically }: Transactions): Skins {
  const columns = "id, channel, body, who, changed_at AS changedAt, removed_at IS NOT NULL AS removed";
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM skins WHERE removed_at IS NULL ORDER BY seq`);
  const get = db.prepare<[string], Row>(`SELECT ${columns} FROM skins WHERE id = ?`);
  const put = db.prepare<[string, string, string, string, string]>(`
    INSERT INTO skins (id, channel, body, who, changed_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, who = excluded.who, changed_at = excluded.changed_at`);
  const remove = db.prepare<[string | null, string]>("UPDATE skins SET removed_at = ? WHERE id = ?");
  const worn = db.prepare<[], WornSkin>(
    "SELECT program_id AS program, channel, skin_id AS skin FROM program_skins ORDER BY program_id, channel",
  );
  const assign = db.prepare<[string, string, string]>(`
    INSERT INTO program_skins (program_id, channel, skin_id) VALUES (?, ?, ?)
    ON CONFLICT (program_id, channel) DO UPDATE SET skin_id = excluded.skin_id`);
  const unassign = db.prepare<[string, string]>(
    "DELETE FROM program_skins WHERE program_id = ? AND channel = ?",
  );
  return {
    all: () => all.all().map(stored),
    get: id => {
      const row = get.get(id);
      return row ? stored(row) : null;
    },
    put: (id, channel, body) =>
      atomically(() => void put.run(id, channel, body, context.who, timestamp(context))),
    setRemoved: (id, removed) => atomically(() => void remove.run(removed ? timestamp(context) : null, id)),
    worn: () => worn.all(),
    assign: (program, channel, skin) =>
      atomically(() => {
        if (skin === null) unassign.run(program, channel);
        else assign.run(program, channel, skin);
      }),
  };
}

type Row = Omit<StoredSkin, "removed"> & { readonly removed: number };
const stored = (row: Row): StoredSkin => ({ ...row, removed: row.removed === 1 });
