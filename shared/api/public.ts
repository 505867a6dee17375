import { z } from "zod";
import { pageCounts, pageFields } from "./page.ts";
import { text, wholeNumberText } from "./scalars.ts";

/** What a customer may know of an offer: no codes, no references, nothing of how it is run. */
export const publicOfferSchema = z.looseObject({
  offer_id: z.number(),
  merchant_owner: z.number(),
  version_active_from: z.string(),
  offer_expiry_date: z.string().nullish(),
  default_language: z.string(),
  offer_type: z.string(),
  offer_redemption_methods: z.array(z.string()),
  clickthru_url: z.string().nullish(),
  short_text: z.string().nullish(),
  long_text: z.string().nullish(),
  terms_conditions: z.string().nullish(),
  image_url: z.string().nullish(),
  savings_amount: z.string().nullish(),
  savings_type: z.string().nullish(),
});
export type PublicOffer = z.infer<typeof publicOfferSchema>;

export const publicOffersSchema = z.looseObject({ offers: z.array(publicOfferSchema), ...pageCounts });

export const publicOfferListQuerySchema = z.object({
  ...pageFields,
  merchant_owner: wholeNumberText.optional(),
  short_text: text({ max: 1000 }).optional(),
});
export type PublicOfferListQuery = z.infer<typeof publicOfferListQuerySchema>;

export const publicMerchantSchema = z.looseObject({
  merchant_id: z.number(),
  merchant_name: z.string(),
  merchant_type: z.string().nullish(),
  primary_category_id: z.number().nullish(),
  time_zone: z.string().nullish(),
});
export type PublicMerchant = z.infer<typeof publicMerchantSchema>;

export const publicMerchantsSchema = z.looseObject({
  merchants: z.array(publicMerchantSchema),
  ...pageCounts,
});
