import { endpoints } from "#shared/api/endpoints.ts";
import type { MerchantInput, MerchantPatch } from "#shared/api/merchant.ts";
import { type Context, timeOf } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { MerchantRecord } from "../rows.ts";

/** Seed, "Merchants Management". Offers name a merchant by a number that nothing checks. */
export function merchantRoutes(context: Context) {
  const merchants = merchantRecords(context);
  return {
    listMerchants: route(endpoints.listMerchants, ({ query }) => {
      const rows = [...context.store.tables.merchants.rows.values()];
      return done(pageAnswer("merchants", pageOf(context, rows, query), rows.length, query));
    }),
    getMerchant: route(endpoints.getMerchant, ({ params }) => merchants.get(params.merchant_id)),
    createMerchant: route(endpoints.createMerchant, ({ body }) => merchants.create(body)),
    updateMerchant: route(endpoints.updateMerchant, ({ params, body, precondition }) =>
      merchants.update(params.merchant_id, body, precondition),
    ),
    deleteMerchant: route(endpoints.deleteMerchant, ({ params, precondition }) =>
      merchants.remove(params.merchant_id, precondition),
    ),
  };
}

function merchantRecords(context: Context): Records<MerchantRecord, MerchantInput, MerchantPatch> {
  const { merchants, locations } = context.store.tables;
  return recordsOf({
    name: "merchant",
    table: merchants,
    shown: (row: MerchantRecord) => row,
    made: (input: MerchantInput) => {
      const at = timeOf(context);
      return done({
        merchant_id: merchants.takeId(),
        merchant_name: input.merchant_name,
        merchant_type: input.merchant_type ?? null,
        status: input.status,
        primary_category_id: input.primary_category_id ?? null,
        time_zone: input.time_zone,
        created_at: at,
        updated_at: at,
      });
    },
    changed: (row: MerchantRecord, patch: MerchantPatch) =>
      done({ ...Object.assign({ ...row }, patch), updated_at: timeOf(context) }),
    /** Its places; its offers stay. */
    takeAlong: ({ merchant_id }: MerchantRecord) => {
      for (const row of locations.where(place => place.merchant_id === merchant_id)) locations.delete(row);
    },
  });
}
