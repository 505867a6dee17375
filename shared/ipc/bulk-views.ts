import { z } from "zod";
import { duplicateOptionsSchema } from "../domain/duplicate.ts";
import { stages } from "../domain/words.ts";

/** One act on many offers: all of it or none of it. */

const id = z.string().min(1).max(64);
const tags = z.array(z.string().max(200)).max(100);

export const bulkActSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("stage"), stage: z.enum(stages) }),
  z.object({ kind: z.literal("tag"), add: tags, remove: tags }),
  z.object({ kind: z.literal("duplicate"), options: duplicateOptionsSchema.optional() }),
  z.object({ kind: z.literal("delete") }),
  /** Takes a deletion back. */
  z.object({ kind: z.literal("restore") }),
]);
export type BulkAct = z.infer<typeof bulkActSchema>;

export const bulkRequestSchema = z.object({ ids: z.array(id).min(1), act: bulkActSchema });

export const bulkResultSchema = z.object({
  /** What was changed or made; empty if any offer refuses the act. */
  changed: z.array(z.string()),
  /** Offers that the act is not possible on, each with why. */
  refused: z.array(z.object({ id: z.string(), title: z.string().nullable(), message: z.string() })),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;
