import { z } from "zod";
import { wholeNumberText } from "./scalars.ts";

/** SYNC.md P1's words, and `link` for an offer in a campaign. */
export const changeKinds = [
  "offer",
  "promo_code",
  "redemption_control",
  "descriptive",
  "offer_type",
  "program",
  "campaign",
  "partner",
  "merchant",
  "location",
  "customer_list",
  "link",
] as const;

/** Without `since` from the beginning; `since=now` answers an empty page whose cursor is the present. */
export const changesQuerySchema = z.object({
  since: z.string().max(1000, "must be a cursor of this feed").optional(),
  limit: wholeNumberText.refine(limit => limit >= 1 && limit <= 1000, "must be from 1 to 1000").default(100),
});
export type ChangesQuery = z.infer<typeof changesQuerySchema>;

/** `key` holds the fields that name the record, as the record itself has them. */
export const changeSchema = z.looseObject({
  kind: z.string(),
  key: z.record(z.string(), z.union([z.number(), z.string()])),
  op: z.enum(["upsert", "delete"]),
  changed_at: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

/** The last change of each record after the cursor, in the order of their transactions. */
export const changesSchema = z.looseObject({
  changes: z.array(changeSchema),
  cursor: z.string(),
  has_more: z.boolean(),
});
export type Changes = z.infer<typeof changesSchema>;
