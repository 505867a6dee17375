import type { PromoCode, PromoCodeInput, PromoCodePatch } from "#shared/api/promo-code.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deletePromoCode,
  insertPromoCode,
  listPromoCodes,
  updatePromoCode,
} from "../db/ent-mom/promo-codes.ts";
import type { Outcome } from "./outcome.ts";
import { done, missingOffer, notFound } from "./outcome.ts";

export interface PromoCodesManager {
  list(): Promise<Outcome<PromoCode[]>>;
  create(input: PromoCodeInput): Promise<Outcome<PromoCode>>;
  update(codeId: number, patch: PromoCodePatch): Promise<Outcome<PromoCode>>;
  remove(codeId: number): Promise<Outcome<undefined>>;
}

/** The seed has no rule against one code text on two offers, so there is none here. */
export function promoCodesManager(db: EntMom): PromoCodesManager {
  return {
    async list() {
      return done(await listPromoCodes(db));
    },
    async create(input) {
      const code = await insertPromoCode(db, { ...input, usage_limit: input.usage_limit ?? null });
      return code === "missing offer" ? missingOffer(input.offer_id) : done(code);
    },
    async update(codeId, patch) {
      const code = await updatePromoCode(db, codeId, patch);
      if (code === "missing offer") return missingOffer(patch.offer_id);
      return code ? done(code) : notFound("promo code", codeId);
    },
    async remove(codeId) {
      return (await deletePromoCode(db, codeId)) ? done(undefined) : notFound("promo code", codeId);
    },
  };
}
