import { z } from "zod";
import { text } from "./scalars.ts";

/** SYNC.md W2: an offer's texts in one language. */
export const descriptiveSchema = z.looseObject({
  offer_id: z.number(),
  language_code: z.string(),
  short_text: z.string().nullish(),
  long_text: z.string().nullish(),
  terms_conditions: z.string().nullish(),
  image_url: z.string().nullish(),
  savings_amount: z.string().nullish(),
  savings_type: z.string().nullish(),
  updated_at: z.string(),
});
export type Descriptive = z.infer<typeof descriptiveSchema>;

/** A bare array, by language: an offer has as many as it has translations. */
export const descriptivesSchema = z.array(descriptiveSchema);

/** For a PUT, a field that is absent stays as it is; `null` empties it. */
export const descriptiveInputSchema = z.object({
  language_code: text({ min: 1, max: 35 }),
  short_text: text({ max: 1000 }).nullish(),
  long_text: text({ max: 20_000 }).nullish(),
  terms_conditions: text({ max: 50_000 }).nullish(),
  image_url: text({ max: 2048 }).nullish(),
  savings_amount: text({ max: 64 }).nullish(),
  savings_type: text({ max: 64 }).nullish(),
});
export type DescriptiveInput = z.infer<typeof descriptiveInputSchema>;
