import type { SentCreate } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import { readFields } from "./normalise.ts";
import type { Database } from "./sqlite.ts";

/** Creates of offers under their key, for ever (SYNC.md U1). */
export interface SentCreates {
  get(key: string): SentCreate | null;
  put(create: SentCreate): void;
}

type Row = Omit<SentCreate, "sent" | "answered"> & { readonly sent: string; readonly answered: 0 | 1 };

export function createSentCreates(db: Database): SentCreates {
  const get = db.prepare<[string], Row>(`
    SELECT key, sent, first_sent_at AS firstSentAt, last_sent_at AS lastSentAt, times, answered,
      created_at AS createdAt FROM sent_creates WHERE key = ?`);
  const put = db.prepare<[string, string, number, number, number, 0 | 1, string | null]>(`
    INSERT OR REPLACE INTO sent_creates (key, sent, first_sent_at, last_sent_at, times, answered, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);

  return {
    get(key) {
      const row = get.get(key);
      return row === undefined ? null : { ...row, sent: readFields(row.sent), answered: row.answered === 1 };
    },
    put: ({ key, sent, firstSentAt, lastSentAt, times, answered, createdAt }) =>
      void put.run(key, keyOf(sent), firstSentAt, lastSentAt, times, answered ? 1 : 0, createdAt),
  };
}
