import { z } from "zod";
import { failureSchema } from "#shared/ipc/contract.ts";
import { rekeySteps } from "#shared/ipc/protection-views.ts";
import { protectionSchema } from "../store/index.ts";

const key = z.instanceof(Uint8Array).nullable();

export const rekeyOrderSchema = z.object({
  rekeying: z.object({ folder: z.string(), from: key, to: key, protection: protectionSchema }),
  /** Its first number is 1 once the person cancels. */
  cancelled: z.instanceof(SharedArrayBuffer),
});

/** What the thread says: the step that begins, and at the end the answer. */
export const rekeyWordSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("step"), step: z.enum(rekeySteps) }),
  z.object({
    kind: z.literal("answer"),
    answer: z.discriminatedUnion("ok", [
      z.object({ ok: z.literal(true), value: z.array(z.string()).readonly() }),
      z.object({ ok: z.literal(false), error: failureSchema }),
    ]),
  }),
]);
export type RekeyWord = z.infer<typeof rekeyWordSchema>;
