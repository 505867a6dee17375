import { z } from "zod";
import { nameText, pageCounts, pageFields, times, wordText } from "./page.ts";
import { dateText, wholeNumber, wholeNumberText } from "./scalars.ts";

/** SYNC.md W2 and the seed's `program_campaigns`. Dates are plain dates. */
export const campaignSchema = z.looseObject({
  campaign_id: z.number(),
  program_id: z.number().nullish(),
  campaign_name: z.string(),
  campaign_type: z.string().nullish(),
  start_date: z.string().nullish(),
  end_date: z.string().nullish(),
  ...times,
});
export type Campaign = z.infer<typeof campaignSchema>;

export const campaignsSchema = z.looseObject({ campaigns: z.array(campaignSchema), ...pageCounts });

export const campaignListQuerySchema = z.object({ ...pageFields, program_id: wholeNumberText.optional() });
export type CampaignListQuery = z.infer<typeof campaignListQuerySchema>;

/** The first ten characters count (SYNC.md W5). */
const plainDate = dateText.transform(value => value.slice(0, 10)).nullish();

const optional = { program_id: wholeNumber.nullish(), start_date: plainDate, end_date: plainDate };

export const campaignInputSchema = z.object({
  campaign_name: nameText,
  campaign_type: wordText.nullish(),
  ...optional,
});
export type CampaignInput = z.infer<typeof campaignInputSchema>;

/** A field that is absent stays as it is. */
export const campaignPatchSchema = z.object({
  campaign_name: nameText.optional(),
  campaign_type: wordText.nullish(),
  ...optional,
});
export type CampaignPatch = z.infer<typeof campaignPatchSchema>;

/** SYNC.md W2: a row of `/dashboard/campaigns/{id}/offers`. */
export const campaignLinkSchema = z.looseObject({
  campaign_id: z.number(),
  offer_id: z.number(),
  linked_at: z.string(),
});
export type CampaignLink = z.infer<typeof campaignLinkSchema>;

export const campaignLinksSchema = z.looseObject({ offers: z.array(campaignLinkSchema), ...pageCounts });

export const campaignLinkInputSchema = z.object({ offer_id: wholeNumber });
