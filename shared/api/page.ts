import { z } from "zod";
import { text, wholeNumberText } from "./scalars.ts";

/** `limit` defaults to 20 and is at most 100; `offset` counts records. */
export const pageFields = {
  limit: wholeNumberText.refine(limit => limit >= 1 && limit <= 100, "must be from 1 to 100").default(20),
  offset: wholeNumberText.default(0),
};
export const pageQuerySchema = z.object(pageFields);
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** What every page says beside its records. */
export const pageCounts = { total_count: z.number(), limit: z.number(), offset: z.number() };
const pageCountsSchema = z.object(pageCounts);
export type PageCounts = z.infer<typeof pageCountsSchema>;

/** Lists that come as bare arrays ignore paging (SYNC.md W1), and may be asked for those of one offer. */
export const ofOfferQuerySchema = z.object({ offer_id: wholeNumberText.optional() });

/** When a record was made and last changed, as lists and single records say it on a complete server. */
export const times = { created_at: z.string(), updated_at: z.string() };

export const nameText = text({ min: 1, max: 255 });
export const wordText = text({ min: 1, max: 64 });
