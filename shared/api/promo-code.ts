import { z } from "zod";
import { text, wholeNumber } from "./scalars.ts";

/** SYNC.md W2 and the seed's `promo_codes` table. Unknown fields are kept (W3). */
export const promoCodeSchema = z.looseObject({
  promo_code_id: z.number(),
  promo_code: z.string(),
  offer_id: z.number(),
  code_type: z.string().nullish(),
  usage_limit: z.number().nullish(),
  redemption_count: z.number().nullish(),
});
export type PromoCode = z.infer<typeof promoCodeSchema>;

/** A bare array (SYNC.md W1). */
export const promoCodesSchema = z.array(promoCodeSchema);

const code = text({ min: 1, max: 255 });
const codeType = text({ min: 1, max: 64 });
const usageLimit = wholeNumber.min(1, "must be a positive whole number").nullish();

/** The server counts redemptions itself: a `redemption_count` that is sent is ignored. */
export const promoCodeInputSchema = z.object({
  promo_code: code,
  offer_id: wholeNumber,
  code_type: codeType.default("single"),
  usage_limit: usageLimit,
});
export type PromoCodeInput = z.infer<typeof promoCodeInputSchema>;

/** A field that is absent stays as it is; a `usage_limit` of `null` takes the limit away. */
export const promoCodePatchSchema = z.object({
  promo_code: code.optional(),
  offer_id: wholeNumber.optional(),
  code_type: codeType.optional(),
  usage_limit: usageLimit,
});
export type PromoCodePatch = z.infer<typeof promoCodePatchSchema>;
