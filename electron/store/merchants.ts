import type { Merchant } from "#shared/ipc/views.ts";
import type { Database } from "./sqlite.ts";

/** What merchants are called on this computer: as their records say, else by the names that go with their numbers. */
export interface Merchants {
  /** By name, then number; one made here that the server doesn't have yet goes by its negative number. */
  all(): Merchant[];
  /** For a number without a record (SYNC.md W2: today's server has no list for administrators). */
  name(merchant: Merchant): void;
  /** The same for many at once; names that stay the same are left alone. */
  nameAll(merchants: readonly Merchant[]): void;
}

export function createMerchants(db: Database): Merchants {
  const shown = db.prepare<[], Merchant>(
    "SELECT merchant_id AS merchantId, name FROM merchants_shown ORDER BY name, merchant_id",
  );
  const upsert = db.prepare<[number, string]>(`
    INSERT INTO merchant_names (merchant_id, name) VALUES (?, ?)
    ON CONFLICT (merchant_id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name`);
  const name = (merchant: Merchant) => void upsert.run(merchant.merchantId, merchant.name);
  return {
    all: () => shown.all(),
    name,
    nameAll: merchants => merchants.forEach(name),
  };
}
