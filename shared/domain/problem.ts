import { z } from "zod";
import { offerFormSchema } from "./offer.ts";

/** What a rule has to say about one field. An error stops *ready*; a warning does not. */
export const problemSchema = z.object({
  field: offerFormSchema.keyof(),
  severity: z.enum(["error", "warning"]),
  /** Stable id of the rule, for tests and repairs. */
  rule: z.string(),
  /** A sentence a person can act on. */
  message: z.string(),
  /** A suggested value and the words of the link that sets it. */
  repair: z.object({ label: z.string(), value: z.union([z.string(), z.number(), z.null()]) }).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
