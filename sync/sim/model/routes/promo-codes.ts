import { endpoints } from "#shared/api/endpoints.ts";
import type { PromoCodeInput, PromoCodePatch } from "#shared/api/promo-code.ts";
import { type Context, timeOf } from "../context.ts";
import { done, missing } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { PromoCodeRecord } from "../rows.ts";
import { timesShown } from "./times-shown.ts";

/** The seed has no rule against one code text on two offers, so there is none here. */
export function promoCodeRoutes(context: Context) {
  const { promoCodes } = context.store.tables;
  const codes = codeRecords(context);
  const listed = (offerId?: number) => {
    const rows =
      offerId === undefined
        ? [...promoCodes.rows.values()]
        : promoCodes.where(row => row.offer_id === offerId);
    return done(context.inOrder(rows).map(codes.shown));
  };
  return {
    listPromoCodes: route(endpoints.listPromoCodes, () => listed()),
    listPromoCodesOf: route(endpoints.listPromoCodesOf, ({ query }) => listed(query.offer_id)),
    getPromoCode: route(endpoints.getPromoCode, ({ params }) => codes.get(params.code_id)),
    createPromoCode: route(endpoints.createPromoCode, ({ body }) => codes.create(body)),
    updatePromoCode: route(endpoints.updatePromoCode, ({ params, body, precondition }) =>
      codes.update(params.code_id, body, precondition),
    ),
    deletePromoCode: route(endpoints.deletePromoCode, ({ params, precondition }) =>
      codes.remove(params.code_id, precondition),
    ),
  };
}

function codeRecords(context: Context): Records<PromoCodeRecord, PromoCodeInput, PromoCodePatch> {
  const { promoCodes, offers } = context.store.tables;
  return recordsOf({
    name: "promo code",
    table: promoCodes,
    shown: timesShown<PromoCodeRecord>(context.profile),
    made: ({ promo_code, offer_id, code_type, usage_limit = null }: PromoCodeInput) =>
      offers.get(offer_id)
        ? done({
            promo_code_id: promoCodes.takeId(),
            promo_code,
            offer_id,
            code_type,
            usage_limit,
            redemption_count: 0,
            updated_at: timeOf(context),
          })
        : missing("offer_id", "offer", offer_id),
    changed: (row: PromoCodeRecord, patch: PromoCodePatch) => {
      const next = { ...Object.assign({ ...row }, patch), updated_at: timeOf(context) };
      return offers.get(next.offer_id) ? done(next) : missing("offer_id", "offer", next.offer_id);
    },
  });
}
