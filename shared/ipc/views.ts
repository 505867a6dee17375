import { z } from "zod";
import { exposureSchema } from "../domain/exposure.ts";
import { offerSchema } from "../domain/offer.ts";
import { problemSchema } from "../domain/problem.ts";
import { shownStates } from "../domain/words.ts";
import { workspaceDefaultsSchema } from "../domain/workspace.ts";

/** What the screens show, as the services hand it over. Times are ISO 8601 in UTC. */

const json = z.json();

/** One line of the offers list. */
export const offerRowSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  merchantOwner: z.int().nullable(),
  merchantName: z.string().nullable(),
  offerType: z.string().nullable(),
  offerValue: z.number().nullable(),
  offerValueUnit: z.string().nullable(),
  endDate: z.string().nullable(),
  shown: z.enum(shownStates),
  /** Some of its fields have no place on this server. */
  localOnly: z.boolean(),
  updatedAt: z.string(),
});
export type OfferRow = z.infer<typeof offerRowSchema>;

export const offerListSchema = z.object({
  /** Sorted by shown state in the order of `shownStates`, then newest change first. */
  rows: z.array(offerRowSchema),
  /** All offers of the workspace but the deleted, whatever the search. */
  total: z.int(),
});
export type OfferList = z.infer<typeof offerListSchema>;

export const offerDetailSchema = z.object({
  offer: offerSchema,
  shown: z.enum(shownStates),
  merchantName: z.string().nullable(),
  problems: z.array(problemSchema),
  exposure: exposureSchema,
  /** Fields that differ from the server and that it has nowhere to put. */
  localOnly: z.array(z.string()),
  /** Fields of a synced offer that differ and would be sent. */
  changed: z.array(z.string()),
  conflictFields: z.array(z.string()),
  rejection: z.object({ status: z.int(), message: z.string() }).nullable(),
  /** On the server since it was first synced; edits are a revision. */
  live: z.boolean(),
  updatedAt: z.string(),
});
export type OfferDetail = z.infer<typeof offerDetailSchema>;

export const changeSchema = z.object({ from: json, to: json });

export const operationSchema = z.object({
  op: z.enum(["create", "update", "delete", "link", "unlink"]),
  entity: z.enum(["offer", "promo_code", "redemption_control"]),
  id: z.string(),
  /** The offer's local id, also for codes and controls. */
  offer: z.string(),
  /** Name to show: the offer's title, the code's text, the control in words. */
  title: z.string(),
  serverId: z.int().nullable(),
  changes: z.record(z.string(), changeSchema),
  /** `unsettled`: a write whose answer never came; it is settled first. */
  why: z.enum(["new", "edited", "deleted", "unsettled"]),
  /** e.g. `PUT /dashboard/offers/2291`. */
  requests: z.array(z.string()),
});
export type Operation = z.infer<typeof operationSchema>;

export const heldBackSchema = z.object({
  id: z.string(),
  title: z.string(),
  reason: z.enum(["conflict", "problem"]),
  detail: z.string(),
});

export const planSchema = z.object({
  operations: z.array(operationSchema),
  localOnly: z.array(z.object({ id: z.string(), title: z.string(), fields: z.array(z.string()) })),
  /** Open conflicts on what this server can hold. */
  conflicts: z.int(),
  heldBack: z.array(heldBackSchema),
  /** When the server was last read; the plan is only as fresh. `null`: planned from this computer alone. */
  readAt: z.string().nullable(),
});
export type Plan = z.infer<typeof planSchema>;

export type HeldBackView = z.infer<typeof heldBackSchema>;

export const runStopSchema = z.object({
  kind: z.enum(["unauthorised", "unreachable", "not_kigo", "cancelled", "bound_elsewhere", "busy", "failed"]),
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
  rejected: z.array(z.object({ id: z.string(), title: z.string(), status: z.int(), message: z.string() })),
  localOnly: z.array(z.object({ id: z.string(), title: z.string(), fields: z.array(z.string()) })),
  storedDifferently: z.array(
    z.object({ id: z.string(), title: z.string(), field: z.string(), sent: json, stored: json }),
  ),
  requests: z.int(),
  stopped: runStopSchema.nullable(),
});
export type RunReport = z.infer<typeof runReportSchema>;

export const progressSchema = z.object({
  phase: z.enum(["probe", "settle", "pull", "push", "verify"]),
  done: z.int(),
  total: z.int().nullable(),
  /** The record at work, in words. */
  current: z.string().nullable(),
  requests: z.int(),
});
export type Progress = z.infer<typeof progressSchema>;

/** All differing fields of one record in conflict. */
export const conflictRecordSchema = z.object({
  entity: z.enum(["offer", "promo_code", "redemption_control"]),
  recordId: z.string(),
  offer: z.string(),
  title: z.string(),
  serverId: z.int().nullable(),
  deleteAgainstEdit: z.enum(["deleted_here", "deleted_there"]).nullable(),
  fields: z.array(
    z.object({
      id: z.string(),
      field: z.string(),
      base: json,
      mine: json,
      theirs: json,
      blocking: z.boolean(),
    }),
  ),
});
export type ConflictRecord = z.infer<typeof conflictRecordSchema>;

export const connectionSchema = z.object({
  /** `null` until a person connects. */
  api: z.string().nullable(),
  /** Where the token lives: the keychain, this session's memory, or nowhere. */
  token: z.enum(["keychain", "session", "none"]),
  state: z.enum(["unknown", "online", "offline", "unauthorised", "not_kigo"]),
  /** One sentence where the state isn't `online`. */
  message: z.string().nullable(),
  checkedAt: z.string().nullable(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** Everything the status bar says. */
export const statusSchema = z.object({
  workspace: z.object({ name: z.string(), folder: z.string(), protection: z.enum(["key", "none"]) }),
  connection: connectionSchema,
  lastSyncedAt: z.string().nullable(),
  waiting: z.int(),
  conflicts: z.int(),
  localOnly: z.int(),
  total: z.int(),
  savedAt: z.string().nullable(),
  running: progressSchema.nullable(),
  lastRun: runReportSchema.nullable(),
  defaults: workspaceDefaultsSchema,
});
export type Status = z.infer<typeof statusSchema>;

export const merchantSchema = z.object({ merchantId: z.int().positive(), name: z.string() });
export type Merchant = z.infer<typeof merchantSchema>;
