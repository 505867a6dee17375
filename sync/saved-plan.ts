import { z } from "zod";
import { recordKinds } from "#shared/domain/records.ts";
import type { Operation, Plan } from "./plan.ts";
import type { Json } from "./record.ts";

const json: z.ZodType<Json> = z.json();

const operationSchema = z.object({
  op: z.enum(["create", "update", "delete", "link", "unlink"]),
  entity: z.enum(recordKinds),
  id: z.string(),
  part: z.enum(["record", "texts", "campaign"]),
  changes: z.record(z.string(), z.object({ from: json, to: json })),
});
export type SavedOperation = z.infer<typeof operationSchema>;

/**
 * A plan as it was shown, to be applied later (CONTRACT.md `sync plan --out`). `api` binds it to one server; the
 * values in `changes` are what will be sent, whatever is typed in the meantime.
 */
export const savedPlanSchema = z.object({
  format: z.literal("kigo-sync-plan"),
  version: z.literal(1),
  /** The API's address in normalised form; `null` if the workspace was never synced. */
  api: z.string().nullable(),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  operations: z.array(operationSchema),
});
export type SavedPlan = z.infer<typeof savedPlanSchema>;

/** The plan as a value for a file. Unsettled writes are none of it: they are settled before anything is planned. */
export function savePlan(plan: Plan, api: string | null, madeAt: string): SavedPlan {
  const operations = plan.operations.filter(({ why }) => why !== "unsettled").map(saved);
  return savedPlanSchema.parse({ format: "kigo-sync-plan", version: 1, api, madeAt, operations });
}

/** Reads a saved plan; `null` if it is none. */
export function readSavedPlan(value: unknown): SavedPlan | null {
  const parsed = savedPlanSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const saved = ({ op, entity, id, part, changes }: Operation) => ({ op, entity, id, part, changes });
