import type { Merchant } from "#shared/ipc/views.ts";
import type { Database } from "./sqlite.ts";
import type { Transactions } from "./transactions.ts";

/** What merchants are called on this computer: as their records say, else by the names that go with their numbers. */
export interface Merchants {
  /** By name, then number; one made here that the server doesn't have yet goes by its negative number. */
  all(): Merchant[];
  /** Local id of the record that offers name by this number; `null`: there is none. */
  recordId(merchantId: number): string | null;
  /** For a number without a record (SYNC.md W2: today's server has no list for administrators). */
  name(merchant: Merchant): void;
  /** The same for many, in a transaction of the caller's; names that stay the same are left alone. */
  nameAll(merchants: readonly Merchant[]): void;
}

export function createMerchants(db: Database, { atomically }: Transactions): Merchants {
  const shown = db.prepare<[], Merchant>(
    "SELECT merchant_id AS merchantId, name FROM merchants_shown ORDER BY name, merchant_id",
  );
  const record = db
    .prepare<[number, number], string>(`
      SELECT id FROM merchants WHERE server_id = ? AND retired_at IS NULL
      UNION ALL SELECT id FROM merchants WHERE local_number = ? AND retired_at IS NULL LIMIT 1`)
    .pluck();
  const upsert = db.prepare<[number, string]>(`
    INSERT INTO merchant_names (merchant_id, name) VALUES (?, ?)
    ON CONFLICT (merchant_id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name`);
  return {
    all: () => shown.all(),
    recordId: merchantId => record.get(merchantId, merchantId) ?? null,
    name: ({ merchantId, name }) => atomically(() => void upsert.run(merchantId, name)),
    nameAll(merchants) {
      for (const { merchantId, name } of merchants) upsert.run(merchantId, name);
    },
  };
}
