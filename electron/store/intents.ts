import type { Entity, Intent } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import { readFields } from "./normalise.ts";
import type { Database } from "./sqlite.ts";

/** Writes announced before they are sent (SYNC.md U0), oldest first. */
export interface Intents {
  all(): readonly Intent[];
  put(intent: Intent): void;
  drop(id: string): void;
}

interface Row {
  readonly id: string;
  readonly entity: Entity;
  readonly recordId: string;
  readonly op: Intent["op"];
  readonly serverId: number | null;
  readonly sent: string;
  readonly before: string;
  readonly sentAt: number;
}

export function createIntents(db: Database): Intents {
  const select = db.prepare<[], Row>(`
    SELECT id, entity, record_id AS recordId, op, server_id AS serverId, sent, before, sent_at AS sentAt
    FROM intents ORDER BY seq`);
  const put = db.prepare<[string, Entity, string, Intent["op"], number | null, string, string, number]>(`
    INSERT INTO intents (id, entity, record_id, op, server_id, sent, before, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET server_id = excluded.server_id, sent = excluded.sent,
      before = excluded.before, sent_at = excluded.sent_at`);
  const drop = db.prepare<[string]>("DELETE FROM intents WHERE id = ?");

  return {
    all: () =>
      select.all().map(row => ({ ...row, sent: readFields(row.sent), before: readFields(row.before) })),
    put: ({ id, entity, recordId, op, serverId, sent, before, sentAt }) =>
      void put.run(id, entity, recordId, op, serverId, keyOf(sent), keyOf(before), sentAt),
    drop: id => void drop.run(id),
  };
}
