import type { Entity, Intent } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import { readFields } from "./normalise.ts";
import type { Database } from "./sqlite.ts";

/** Writes announced before they are sent (SYNC.md U0), oldest first. */
export interface Intents {
  all(): readonly Intent[];
  has(recordId: string): boolean;
  put(intent: Intent): void;
  drop(id: string): void;
  dropOf(recordId: string): void;
}

type Row = Omit<Intent, "sent" | "before" | "body" | "keyed"> & {
  readonly sent: string;
  readonly before: string;
  readonly body: string | null;
  readonly keyed: 0 | 1;
};

export function createIntents(db: Database): Intents {
  const select = db.prepare<[], Row>(`
    SELECT id, entity, record_id AS recordId, part, op, server_id AS serverId, sent, before, body, keyed, sent_at AS sentAt
    FROM intents ORDER BY seq`);
  const has = db.prepare<[string], 1>("SELECT 1 FROM intents WHERE record_id = ?").pluck();
  type Values = [string, Entity, string, Intent["part"], Intent["op"], number | null, string, string];
  const put = db.prepare<[...Values, string | null, 0 | 1, number]>(`
    INSERT INTO intents (id, entity, record_id, part, op, server_id, sent, before, body, keyed, sent_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET entity = excluded.entity, record_id = excluded.record_id, part = excluded.part,
      op = excluded.op, server_id = excluded.server_id, sent = excluded.sent, before = excluded.before,
      body = excluded.body, keyed = excluded.keyed, sent_at = excluded.sent_at`);
  const drop = db.prepare<[string]>("DELETE FROM intents WHERE id = ?");
  const dropOf = db.prepare<[string]>("DELETE FROM intents WHERE record_id = ?");

  return {
    all: () => select.all().map(toIntent),
    has: recordId => has.get(recordId) !== undefined,
    put({ id, entity, recordId, part, op, serverId, sent, before, body, keyed, sentAt }) {
      const json = body === null ? null : JSON.stringify(body);
      const texts = [keyOf(sent), keyOf(before), json] as const;
      put.run(id, entity, recordId, part, op, serverId, ...texts, keyed ? 1 : 0, sentAt);
    },
    drop: id => void drop.run(id),
    dropOf: recordId => void dropOf.run(recordId),
  };
}

function toIntent({ sent, before, body, keyed, ...row }: Row): Intent {
  return {
    ...row,
    sent: readFields(sent),
    before: readFields(before),
    body: body === null ? null : readFields(body),
    keyed: keyed === 1,
  };
}
