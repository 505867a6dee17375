import type { KigoModel } from "#sync/sim/model/kigo-model.ts";
import { timeText } from "#sync/sim/model/time.ts";
import type { Inside } from "./inside.ts";

/** The model's tables are what lies behind its answers. */
export function insideModel(model: KigoModel): Inside {
  const { tables } = model;
  return {
    async descriptivesOf(offerId) {
      return [...tables.descriptives.values()].filter(row => row.offer_id === offerId);
    },
    async describe(offerId, language, texts) {
      model.plant("descriptives", {
        offer_id: offerId,
        language_code: language,
        short_text: texts.short_text,
        long_text: texts.long_text ?? null,
        terms_conditions: "Terms",
        image_url: null,
        savings_amount: "20",
        savings_type: "percentage",
        updated_at: timeText(Date.now()),
      });
    },
    async setRedemptionCount(codeId, count) {
      const code = tables.promoCodes.get(codeId);
      if (code) model.plant("promoCodes", { ...code, redemption_count: count });
    },
    async addMerchant(merchant) {
      const merchant_id = Math.max(0, ...[...tables.merchants.values()].map(row => row.merchant_id)) + 1;
      const at = timeText(Date.now());
      model.plant("merchants", { merchant_id, ...merchant, created_at: at, updated_at: at });
      return merchant_id;
    },
    async redemptionsOf(offerId) {
      return [...tables.redemptions.values()].filter(row => row.offer_id === offerId);
    },
    async membersOf(offerId) {
      const members = tables.customerLists.get(offerId)?.members ?? new Map();
      return [...members].map(([hash, member]) => ({ ...member, hash }));
    },
  };
}
