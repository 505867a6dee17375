import { z } from "zod";
import { exposureSchema } from "../domain/exposure.ts";
import { offerFormSchema, offerSchema, redemptionFieldsSchema } from "../domain/offer.ts";
import { problemSchema } from "../domain/problem.ts";
import { shownStates, stages } from "../domain/words.ts";
import { workspaceDefaultsSchema } from "../domain/workspace.ts";
import { progressSchema, runReportSchema } from "./sync-views.ts";

/** What the screens show, as the services hand it over. Times are ISO 8601 in UTC. */

/** One line of the offers list. */
export const offerRowSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  merchantOwner: z.int().nullable(),
  merchantName: z.string().nullable(),
  offerType: z.string().nullable(),
  offerValue: z.number().nullable(),
  offerValueUnit: z.string().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  status: z.string().nullable(),
  programType: z.string().nullable(),
  program: z.string().nullable(),
  campaign: z.string().nullable(),
  redemptionMethods: z.array(z.string()),
  channels: z.array(z.string()),
  tags: z.array(z.string()),
  totalBudget: z.number().nullable(),
  /** ISO 4217; `null`: the workspace's own. */
  budgetCurrency: z.string().nullable(),
  /** What stands in records of their own; `null` where it wasn't asked for. */
  redemption: redemptionFieldsSchema.nullable(),
  stage: z.enum(stages),
  shown: z.enum(shownStates),
  /** Some of its fields have no place on this server. */
  localOnly: z.boolean(),
  updatedAt: z.string(),
});
export type OfferRow = z.infer<typeof offerRowSchema>;

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
  /** What both sides last agreed on: what customers have. `null` before the offer was first synced. */
  liveForm: offerFormSchema.nullable(),
  /** Redemptions of its code that the server counted when it was last read; `null` where nobody knows. */
  redeemed: z.int().nullable(),
  conflictFields: z.array(z.string()),
  /** Redemption controls that the form has no field for: kept as they are. The value is JSON. */
  otherControls: z.array(z.object({ type: z.string(), value: z.string(), active: z.boolean() })),
  rejection: z.object({ status: z.int(), message: z.string() }).nullable(),
  /** On the server since it was first synced; edits are a revision. */
  live: z.boolean(),
  updatedAt: z.string(),
});
export type OfferDetail = z.infer<typeof offerDetailSchema>;

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

/** How this workspace's key is kept; `none`: the database is not encrypted. */
export const protectionSchema = z.enum(["none", "keychain", "passphrase", "key_file"]);
export type Protection = z.infer<typeof protectionSchema>;

/** Everything the status bar says. */
export const statusSchema = z.object({
  workspace: z.object({
    name: z.string(),
    folder: z.string(),
    protection: protectionSchema,
    sample: z.boolean(),
  }),
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

/** One made here goes by a negative number until the server has it. */
export const merchantSchema = z.object({ merchantId: z.int(), name: z.string() });
export type Merchant = z.infer<typeof merchantSchema>;
