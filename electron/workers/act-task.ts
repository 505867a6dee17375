import { z } from "zod";
import { bulkRequestSchema } from "#shared/ipc/bulk-views.ts";
import { capabilitiesFrom } from "#sync/capabilities.ts";

/** What the thread is given to do, beside its own connection to the workspace's file. */
export const actTaskSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bulk"), request: bulkRequestSchema }),
  z.object({ kind: z.literal("undo") }),
  z.object({ kind: z.literal("redo") }),
  z.object({
    kind: z.literal("capabilities"),
    found: z.object({
      capabilities: z.record(z.string(), z.json()).transform(capabilitiesFrom),
      forget: z.array(z.string()).readonly(),
      readAt: z.number(),
    }),
  }),
]);
export type ActTask = z.infer<typeof actTaskSchema>;

export const actOrderSchema = z.object({
  folder: z.string(),
  /** 32 bytes, or `null` for an unprotected workspace. */
  key: z.instanceof(Uint8Array).nullable(),
  who: z.string(),
  /** How the workspace's file begins, which this process has open already. */
  file: z.object({ path: z.string(), bytes: z.instanceof(Uint8Array) }),
  task: actTaskSchema,
  /** Its first number is 1 once the person cancels. */
  cancelled: z.instanceof(SharedArrayBuffer),
});

/** What the thread says: how far it is, and at the end the answer of the service, or that it was cancelled. */
export const actWordSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), done: z.int() }),
  z.object({ kind: z.literal("answer"), answer: z.unknown() }),
  z.object({ kind: z.literal("cancelled") }),
]);
export type ActWord = z.infer<typeof actWordSchema>;
