import type { Merchant } from "#shared/ipc/views.ts";
import type { Database } from "./sqlite.ts";

/** Merchants as this computer knows them (SYNC.md W2: today's server has no list for administrators). */
export interface Merchants {
  /** By name, then id. */
  all(): Merchant[];
  name(merchant: Merchant): void;
}

export function createMerchants(db: Database): Merchants {
  const select = db.prepare<[], Merchant>(
    "SELECT merchant_id AS merchantId, name FROM merchants ORDER BY name, merchant_id",
  );
  const upsert = db.prepare<[number, string]>(
    "INSERT INTO merchants (merchant_id, name) VALUES (?, ?) ON CONFLICT (merchant_id) DO UPDATE SET name = excluded.name",
  );
  return {
    all: () => select.all(),
    name: ({ merchantId, name }) => void upsert.run(merchantId, name),
  };
}
