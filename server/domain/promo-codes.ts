import type { PromoCode, PromoCodeInput, PromoCodePatch } from "#shared/api/promo-code.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deletePromoCode,
  getPromoCode,
  insertPromoCode,
  listPromoCodes,
  lockPromoCode,
  updatePromoCode,
} from "../db/ent-mom/promo-codes.ts";
import { done, missingOffer, type Outcome } from "./outcome.ts";
import { type Records, recordsOf } from "./records.ts";
import type { ShowTimes } from "./times-shown.ts";

export interface PromoCodesManager extends Records<number, PromoCode, PromoCodeInput, PromoCodePatch> {
  list(offerId?: number): Promise<Outcome<PromoCode[]>>;
}

/** The seed has no rule against one code text on two offers, so there is none here. */
export function promoCodesManager(db: EntMom, now: () => Date, show: ShowTimes): PromoCodesManager {
  return {
    async list(offerId) {
      return done((await listPromoCodes(db, offerId)).map(show));
    },
    ...recordsOf(db, now, {
      name: "promo code",
      idOf: (id: number) => id,
      payloadOf: show,
      get: getPromoCode,
      lock: lockPromoCode,
      insert: async (database: EntMom, input: PromoCodeInput, at) => {
        const code = { ...input, usage_limit: input.usage_limit ?? null, updated_at: at };
        const row = await insertPromoCode(database, code);
        return row === "missing offer" ? missingOffer(input.offer_id) : done(row);
      },
      update: async (database: EntMom, id, patch: PromoCodePatch, at) => {
        const row = await updatePromoCode(database, id, { ...patch, updated_at: at });
        return row === "missing offer" ? missingOffer(patch.offer_id) : done(row);
      },
      remove: deletePromoCode,
    }),
  };
}
