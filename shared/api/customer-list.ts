import { z } from "zod";
import { expected } from "./scalars.ts";

/**
 * Seed, "Customer List Upload": e-mail addresses, phone numbers in E.164 and user ids, in any mixture. A list
 * larger than one chunk comes in several requests. Entries that are no text are refused one by one, not the chunk.
 */
export const customerListInputSchema = z.object({
  customers: z
    .array(z.unknown(), expected("a list of customers"))
    .min(1, "must not be empty")
    .max(10_000, "must have at most 10,000 entries"),
});

/** `accepted` joined the list now, `duplicates` were in it or earlier in the chunk; `index` counts from 0. */
export const customerListReceiptSchema = z.looseObject({
  accepted: z.number(),
  duplicates: z.number(),
  rejected: z.array(z.looseObject({ index: z.number(), reason: z.string() })),
});
export type CustomerListReceipt = z.infer<typeof customerListReceiptSchema>;

/** Counts only: nobody's address leaves the server again. */
export const customerListCountsSchema = z.looseObject({
  offer_id: z.number(),
  total: z.number(),
  emails: z.number(),
  phones: z.number(),
  user_ids: z.number(),
  updated_at: z.string().nullish(),
});
export type CustomerListCounts = z.infer<typeof customerListCountsSchema>;
