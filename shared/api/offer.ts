import { z } from "zod";
import { dateText, expected, text, wholeNumber, wholeNumberText } from "./scalars.ts";

const codeType = z
  .string(expected("text"))
  .refine(value => Array.from(value).length === 1, "Code type must be single character")
  .pipe(text({ max: 1 }));

const methods = z
  .array(text({ min: 1, max: 64 }), expected("a list of redemption methods"))
  .max(32, "must have at most 32 entries");

const optional = {
  external_reference: text({ max: 255 }).nullish(),
  offer_expiry_date: dateText.nullish(),
  edition_exclusivity: text({ max: 255 }).nullish(),
  clickthru_url: text({ max: 2048 }).nullish(),
  classification: text({ max: 255 }).nullish(),
};

const required = {
  version_active_from: dateText,
  merchant_owner: wholeNumber,
  default_language: text({ min: 1, max: 35 }),
  offer_redemption_methods: methods,
  code_type: codeType,
};

const offerStatus = text({ min: 1, max: 64 });
const offerType = text({ max: 255 });

/** Seed, "Create Offer". Servers parse with it; unknown fields are ignored. */
export const createOfferInputSchema = z.object({
  ...required,
  ...optional,
  offer_status: offerStatus.nullish(),
  offer_type: offerType.nullish(),
});
export type CreateOfferInput = z.infer<typeof createOfferInputSchema>;

/**
 * Seed, "Update Offer": a field that is absent stays as it is, `null` empties one that can be empty.
 * Only servers parse with it. A client sends the record as read with its changes, unknown fields
 * included (SYNC.md W7), which parsing would drop.
 */
export const updateOfferInputSchema = z.object({
  ...z.object(required).partial().shape,
  ...optional,
  offer_status: offerStatus.optional(),
  offer_type: offerType.optional(),
});
export type UpdateOfferInput = z.infer<typeof updateOfferInputSchema>;

/** Seed, "Get Offers". `limit` defaults to 20; `short_text` is a case-insensitive part of title or description. */
export const offerListQuerySchema = z.object({
  merchant_owner: wholeNumberText.optional(),
  offer_status: text({ max: 64 }).optional(),
  short_text: text({ max: 1000 }).optional(),
  limit: wholeNumberText.refine(limit => limit >= 1 && limit <= 100, "must be from 1 to 100").default(20),
  offset: wholeNumberText.default(0),
});
export type OfferListQuery = z.infer<typeof offerListQuerySchema>;

const offerFields = {
  offer_id: z.number(),
  merchant_owner: z.number(),
  version_active_from: z.string(),
  default_language: z.string(),
  external_reference: z.string().nullish(),
  offer_expiry_date: z.string().nullish(),
  offer_status: z.string(),
  offer_type: z.string(),
  offer_redemption_methods: z.array(z.string()),
  edition_exclusivity: z.string().nullish(),
  code_type: z.string(),
  clickthru_url: z.string().nullish(),
  classification: z.string().nullish(),
};

/** Seed, `OfferPayload`: one offer as GET by id, POST and PUT answer it. Unknown fields are kept (SYNC.md W3). */
export const offerPayloadSchema = z.looseObject({
  ...offerFields,
  created_at: z.string(),
  updated_at: z.string(),
});
export type OfferPayload = z.infer<typeof offerPayloadSchema>;

/** Seed, `OfferWithDescriptivePayload`: a row of the list, with the texts of the default language. */
export const offerRowSchema = z.looseObject({
  ...offerFields,
  short_text: z.string().nullish(),
  long_text: z.string().nullish(),
  terms_conditions: z.string().nullish(),
  image_url: z.string().nullish(),
  savings_amount: z.string().nullish(),
  savings_type: z.string().nullish(),
});
export type OfferRow = z.infer<typeof offerRowSchema>;

/** Seed, `OfferListPayload`: one page of the list, in the order of `offer_id`. */
export const offerListSchema = z.looseObject({
  offers: z.array(offerRowSchema),
  total_count: z.number(),
  limit: z.number(),
  offset: z.number(),
});
export type OfferList = z.infer<typeof offerListSchema>;
