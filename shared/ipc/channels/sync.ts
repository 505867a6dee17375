import { z } from "zod";
import { conflictRecordSchema, decidedSchema, decisionSchema } from "../conflict-views.ts";
import {
  leftOutSchema,
  openedPlanSchema,
  planSchema,
  runLineSchema,
  runReportSchema,
  serverViewSchema,
} from "../sync-views.ts";
import { connectionSchema } from "../views.ts";
import { channel, id, none } from "./channel.ts";

/** The server: its connection, plans and runs, conflicts. */
export const syncChannels = {
  /** From this computer alone, or (`fresh`) after reading the server; sends no write. */
  "sync:plan": channel(z.object({ fresh: z.boolean() }), planSchema),
  /**
   * `plan`: one that was opened, applied as it was shown. `acceptDeletions`: go on although exactly so many are gone
   * at once on the server (SYNC.md L2). `leaveOut`: these stay in the plan; what else it shows now is sent, and no more.
   */
  "sync:apply": channel(
    z
      .object({
        plan: z.json().optional(),
        acceptDeletions: z.int().positive().optional(),
        leaveOut: leftOutSchema.optional(),
      })
      .optional(),
    runReportSchema,
  ),
  "sync:cancel": channel(none, z.null()),
  /** Asks for a file and writes the plan as it stands; the file's name, or `null` if the person chose none. */
  "sync:save-plan": channel(none, z.string().nullable()),
  /** Asks for a file with a saved plan; `null` if the person chose none. Applies nothing. */
  "sync:open-plan": channel(none, openedPlanSchema.nullable()),
  /** The last runs, the newest first. */
  "sync:runs": channel(none, z.array(runLineSchema)),
  /** What this server can do, and what the studio does where it can't. */
  "sync:server": channel(none, serverViewSchema),
  "conflicts:list": channel(none, z.array(conflictRecordSchema)),
  /** All or none: what was decided on one record. */
  "conflicts:resolve": channel(
    z.array(z.object({ id, decision: decisionSchema })).min(1),
    z.array(conflictRecordSchema),
  ),
  /** What was decided here, newest first. */
  "conflicts:decided": channel(none, z.array(decidedSchema)),
  /** `too_late` once something of it was sent. */
  "conflicts:undo": channel(z.array(id).min(1), z.array(conflictRecordSchema)),
  /** Tries an address and token without keeping them. */
  "connection:check": channel(
    z.object({ api: z.string().max(2000), token: z.string().max(8000) }),
    connectionSchema,
  ),
  /** An empty token keeps the one there is. */
  "connection:save": channel(
    z.object({ api: z.string().max(2000), token: z.string().max(8000) }),
    connectionSchema,
  ),
} as const;
