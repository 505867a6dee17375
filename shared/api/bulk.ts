import { z } from "zod";
import { errorEnvelopeSchema } from "./error.ts";
import { offerPayloadSchema } from "./offer.ts";
import { expected } from "./scalars.ts";

/** SYNC.md W2. Each entry is a create's body; it is judged by itself, so that one bad row spoils no other. */
export const bulkCreateInputSchema = z.object({
  offers: z
    .array(z.unknown(), expected("a list of offers"))
    .min(1, "must not be empty")
    .max(1000, "must have at most 1,000 entries"),
});

/** `atomic=true`: all or nothing. */
export const bulkCreateQuerySchema = z.object({
  atomic: z
    .enum(["true", "false"], expected("true or false"))
    .default("false")
    .transform(value => value === "true"),
});

/** One result a row, in the order sent: 201 with the offer, 400 with the error, 424 if another row held it back. */
export const bulkCreateResultSchema = z.looseObject({
  created: z.number(),
  failed: z.number(),
  results: z.array(
    z.union([
      z.looseObject({ index: z.number(), status: z.literal(201), offer: offerPayloadSchema }),
      z.looseObject({ index: z.number(), status: z.number(), error: errorEnvelopeSchema.shape.error }),
    ]),
  ),
});
export type BulkCreateResult = z.infer<typeof bulkCreateResultSchema>;
