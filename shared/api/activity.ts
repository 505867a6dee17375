import { z } from "zod";
import { dateText, expected, text, wholeNumber } from "./scalars.ts";

const person = text({ min: 1, max: 255 });
const moment = dateText.optional();

/** What became of an attempt to redeem. Only `succeeded` counts in the analytics. */
export const redemptionOutcomes = ["succeeded", "refused", "reversed"] as const;

/** Who, when (now, if absent), how much (revenue of the sale, two decimals), outcome. */
export const redemptionInputSchema = z.object({
  offer_id: wholeNumber,
  user_id: person,
  redeemed_at: moment,
  amount: z
    .number(expected("an amount"))
    .min(0, "must not be negative")
    .max(999_999_999_999, "must be smaller")
    .default(0),
  outcome: z
    .enum(redemptionOutcomes, expected(`one of ${redemptionOutcomes.join(", ")}`))
    .default("succeeded"),
  promo_code: text({ min: 1, max: 255 }).optional(),
});
export type RedemptionInput = z.infer<typeof redemptionInputSchema>;

export const redemptionReceiptSchema = z.looseObject({ redemption_id: z.number() });

export const impressionInputSchema = z.object({
  offer_id: wholeNumber,
  user_id: person,
  seen_at: moment,
});
export type ImpressionInput = z.infer<typeof impressionInputSchema>;

export const impressionReceiptSchema = z.looseObject({ impression_id: z.number() });

const plainDate = z.iso
  .date(expected("a date such as 2025-12-01"))
  .refine(day => day >= "1900", "must not lie before 1900");

/** Both days belong to the range; an open end is open. */
export const analyticsQuerySchema = z
  .object({ from: plainDate.optional(), to: plainDate.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["from"], message: "must not lie after to" });
export type AnalyticsQuery = z.infer<typeof analyticsQuerySchema>;

/** Seed, "Offer Analytics". Days are the merchant's own; `conversion_rate` is redemptions over distinct viewers. */
export const analyticsSchema = z.looseObject({
  total_redemptions: z.number(),
  unique_users: z.number(),
  revenue_generated: z.number(),
  conversion_rate: z.number(),
  redemptions_by_day: z.array(z.looseObject({ date: z.string(), redemptions: z.number() })),
});
export type Analytics = z.infer<typeof analyticsSchema>;
