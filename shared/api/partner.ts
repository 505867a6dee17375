import { z } from "zod";
import { nameText, pageCounts, times, wordText } from "./page.ts";

/** The seed names partners only as what programs belong to. */
export const partnerSchema = z.looseObject({
  partner_id: z.number(),
  partner_name: z.string(),
  partner_type: z.string().nullish(),
  partner_status: z.string().nullish(),
  ...times,
});
export type Partner = z.infer<typeof partnerSchema>;

export const partnersSchema = z.looseObject({ partners: z.array(partnerSchema), ...pageCounts });

export const partnerInputSchema = z.object({
  partner_name: nameText,
  partner_type: wordText.nullish(),
  partner_status: wordText.default("active"),
});
export type PartnerInput = z.infer<typeof partnerInputSchema>;

/** A field that is absent stays as it is. */
export const partnerPatchSchema = z.object({
  partner_name: nameText.optional(),
  partner_type: wordText.nullish(),
  partner_status: wordText.optional(),
});
export type PartnerPatch = z.infer<typeof partnerPatchSchema>;
