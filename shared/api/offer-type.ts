import { z } from "zod";
import { text, trueOrFalse } from "./scalars.ts";

/** Seed, `OfferType`. Unknown fields are kept (SYNC.md W3). */
export const offerTypeSchema = z.looseObject({
  offer_type_id: z.number(),
  type_name: z.string(),
  type_description: z.string().nullish(),
  is_active: z.boolean(),
});
export type OfferType = z.infer<typeof offerTypeSchema>;

/** A bare array (SYNC.md W1). */
export const offerTypesSchema = z.array(offerTypeSchema);

const typeName = text({ min: 1, max: 255 });
const typeDescription = text({ max: 2000 }).nullish();

export const offerTypeInputSchema = z.object({
  type_name: typeName,
  type_description: typeDescription,
  is_active: trueOrFalse.default(true),
});
export type OfferTypeInput = z.infer<typeof offerTypeInputSchema>;

/** A field that is absent stays as it is. */
export const offerTypePatchSchema = z.object({
  type_name: typeName.optional(),
  type_description: typeDescription,
  is_active: trueOrFalse.optional(),
});
export type OfferTypePatch = z.infer<typeof offerTypePatchSchema>;
