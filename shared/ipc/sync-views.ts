import { z } from "zod";
import { recordKinds } from "../domain/records.ts";

/** What the Sync Center shows of plans and runs, as the services hand it over. Times are ISO 8601 in UTC. */

const json = z.json();
const kind = z.enum(recordKinds);

export const changeSchema = z.object({ from: json, to: json });

export const operationSchema = z.object({
  op: z.enum(["create", "update", "delete", "link", "unlink"]),
  entity: kind,
  /** Local id of the record; of the offer for its own texts and its campaign. */
  id: z.string(),
  /** Local id of what it belongs to (an offer, a merchant); its own if it belongs to nothing. */
  root: z.string(),
  rootEntity: kind,
  /** Which of an offer's writes: its record, its texts in the default language, its place in a campaign. */
  part: z.enum(["record", "texts", "campaign"]),
  /** Name to show: the offer's title, the code's text, the place. */
  title: z.string(),
  serverId: z.int().nullable(),
  changes: z.record(z.string(), changeSchema),
  /** `unsettled`: a write whose answer never came · `double`: a second row of one create · `activate`: going live last. */
  why: z.enum(["new", "edited", "deleted", "unsettled", "double", "activate"]),
  /** e.g. `PUT /dashboard/offers/2291`. */
  requests: z.array(z.string()),
});
export type Operation = z.infer<typeof operationSchema>;

export const heldBackSchema = z.object({
  id: z.string(),
  entity: kind,
  title: z.string(),
  /** `waits`: it refers to a record that the server doesn't have yet. */
  reason: z.enum(["conflict", "problem", "waits"]),
  detail: z.string(),
});
export type HeldBackView = z.infer<typeof heldBackSchema>;

export const localOnlySchema = z.object({
  id: z.string(),
  entity: kind,
  title: z.string(),
  fields: z.array(z.string()),
  /** Those fields as they stand here; none of an offer, whose own view has them. */
  values: z.record(z.string(), json),
});

export const planSchema = z.object({
  operations: z.array(operationSchema),
  localOnly: z.array(localOnlySchema),
  /** Open conflicts on what this server can hold. */
  conflicts: z.int(),
  heldBack: z.array(heldBackSchema),
  /** When the server was last read; the plan is only as fresh. `null`: planned from this computer alone. */
  readAt: z.string().nullable(),
});
export type Plan = z.infer<typeof planSchema>;

export const runStopSchema = z.object({
  kind: z.enum([
    "unauthorised",
    "unreachable",
    "not_kigo",
    "cancelled",
    "bound_elsewhere",
    "busy",
    "failed",
    "mass_deletion",
  ]),
  message: z.string(),
});
export type RunStop = z.infer<typeof runStopSchema>;

export const runReportSchema = z.object({
  startedAt: z.string(),
  finishedAt: z.string(),
  pulled: z.int(),
  created: z.int(),
  updated: z.int(),
  deleted: z.int(),
  conflicts: z.int(),
  unsettled: z.int(),
  rejected: z.array(
    z.object({ id: z.string(), entity: kind, title: z.string(), status: z.int(), message: z.string() }),
  ),
  /** As a plan after it has them, where they were asked for; a status has none. */
  localOnly: z.array(localOnlySchema),
  storedDifferently: z.array(
    z.object({
      id: z.string(),
      entity: kind,
      title: z.string(),
      field: z.string(),
      sent: json,
      stored: json,
    }),
  ),
  requests: z.int(),
  stopped: runStopSchema.nullable(),
  /** What a stop of kind `mass_deletion` is about; else none (SYNC.md L2). */
  gone: z.array(z.object({ entity: kind, id: z.string(), title: z.string(), serverId: z.int() })),
  /** Of a saved plan: sent otherwise than it was shown, since the world moved. */
  replanned: z.array(operationSchema),
  /** Of a saved plan: no longer wanted, with the reason in a sentence. */
  dropped: z.array(z.object({ entity: kind, id: z.string(), title: z.string(), reason: z.string() })),
});
export type RunReport = z.infer<typeof runReportSchema>;

/** A run in one line, for the list of the last ones. */
export const runLineSchema = z.object({
  /** When it ended. */
  at: z.string(),
  /** `read`: it only looked, for a plan. */
  what: z.enum(["read", "apply"]),
  pulled: z.int(),
  created: z.int(),
  updated: z.int(),
  deleted: z.int(),
  conflicts: z.int(),
  rejected: z.int(),
  unsettled: z.int(),
  requests: z.int(),
  stopped: runStopSchema.shape.kind.nullable(),
});
export type RunLine = z.infer<typeof runLineSchema>;

/** Writes that a person leaves out of a plan for now: all that is planned of a record's part. */
export const leftOutSchema = z.array(operationSchema.pick({ entity: true, id: true, part: true }));
export type LeftOut = z.infer<typeof leftOutSchema>;

export const progressSchema = z.object({
  phase: z.enum(["probe", "settle", "pull", "push", "verify"]),
  done: z.int(),
  total: z.int().nullable(),
  /** The record at work, in words. */
  current: z.string().nullable(),
  requests: z.int(),
});
export type Progress = z.infer<typeof progressSchema>;

/** A saved plan as it was read from a file: shown before it is applied. */
export const openedPlanSchema = z.object({
  /** Goes back with `sync:apply` as it is. */
  plan: json,
  madeAt: z.string(),
  operations: z.array(operationSchema.pick({ op: true, entity: true, id: true, part: true, title: true })),
});
export type OpenedPlan = z.infer<typeof openedPlanSchema>;

/** How one need is met by this server (STUDIO.md "Server capability"). */
export const needSchema = z.object({
  need: z.string(),
  way: z.enum(["exact", "workaround", "read_only", "local_only"]),
  /** What the studio does, where the server cannot do it itself. */
  words: z.string(),
  /** The server's own name that the words end in. */
  place: z.string().nullable(),
  /** Since when it is met this way, as far as that was noted. */
  since: z.string().nullable(),
});
export const serverViewSchema = z.object({
  needs: z.array(needSchema),
  /** When it was asked last; `null`: never, these are the needs of the server as it is known to be today. */
  askedAt: z.string().nullable(),
  /** Without versions of a record a colleague's save can be overwritten (SYNC.md U5). */
  overwrites: z.boolean(),
});
export type ServerView = z.infer<typeof serverViewSchema>;
