import type { Merchant, MerchantInput, MerchantPatch } from "#shared/api/merchant.ts";
import type { PageCounts, PageQuery } from "#shared/api/page.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deleteMerchant,
  getMerchant,
  insertMerchant,
  knowsTimeZone,
  listMerchants,
  lockMerchant,
  updateMerchant,
} from "../db/ent-mom/merchants.ts";
import type { MerchantRecord } from "../db/ent-mom/schema.ts";
import { done, failed, type Outcome } from "./outcome.ts";
import { timesOf } from "./record-times.ts";
import { type Records, recordsOf } from "./records.ts";

export interface MerchantsManager extends Records<number, Merchant, MerchantInput, MerchantPatch> {
  list(page: PageQuery): Promise<Outcome<{ merchants: Merchant[] } & PageCounts>>;
}

/** Seed, "Merchants Management". Offers name a merchant by a number that nothing checks. */
export function merchantsManager(db: EntMom, now: () => Date): MerchantsManager {
  const unknownZone = async ({ time_zone }: MerchantPatch) =>
    time_zone !== undefined && !(await knowsTimeZone(db, time_zone));
  const records = recordsOf(db, now, {
    name: "merchant",
    idOf: (id: number) => id,
    payloadOf,
    get: getMerchant,
    lock: lockMerchant,
    insert: async (database: EntMom, input: MerchantInput, at) => {
      const { merchant_type = null, primary_category_id = null } = input;
      const merchant = { ...input, merchant_type, primary_category_id, created_at: at, updated_at: at };
      return done(await insertMerchant(database, merchant));
    },
    update: async (database: EntMom, id, patch: MerchantPatch, at) =>
      done(await updateMerchant(database, id, { ...patch, updated_at: at })),
    remove: deleteMerchant,
  });
  return {
    ...records,
    async list(page) {
      const { rows, total } = await listMerchants(db, undefined, page);
      return done({ merchants: rows.map(payloadOf), total_count: total, ...page });
    },
    async create(input) {
      return (await unknownZone(input)) ? zoneFailure : await records.create(input);
    },
    async update(id, patch, precondition) {
      return (await unknownZone(patch)) ? zoneFailure : await records.update(id, patch, precondition);
    },
  };
}

const zoneFailure = failed("invalid", "time_zone: is not known to the database");

function payloadOf(row: MerchantRecord): Merchant {
  return { ...row, ...timesOf(row) };
}
