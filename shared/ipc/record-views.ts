import { z } from "zod";
import { shownStates, stages } from "../domain/words.ts";
import { needSchema } from "./sync-views.ts";
import { offerRowSchema } from "./views.ts";

/** Programs, campaigns, merchants with their places, partners and offer types, as their screens show them. */

/** The kinds that have a screen, in the rail's order. */
export const listedKinds = ["program", "campaign", "merchant", "partner", "offer_type"] as const;
export type ListedKind = (typeof listedKinds)[number];

/** The kinds that a screen edits: a merchant's places are edited under it. */
export const editedKinds = [...listedKinds, "location"] as const;
export type EditedKind = (typeof editedKinds)[number];

const id = z.string().min(1).max(64);

/** What the budgets of its offers come to, by currency. */
const budgetsSchema = z.array(z.object({ currency: z.string(), amount: z.number() }));

const recordRowSchema = z.object({
  id,
  /** `null`: it has no name yet. */
  name: z.string().nullable(),
  /** What offers name a merchant by. */
  number: z.int().nullable(),
  shown: z.enum(shownStates),
  /** It, or something in it, is on this computer alone and has no place on this server. */
  localOnly: z.boolean(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  /** Name of the program of a campaign, of the partner of a program. */
  parentName: z.string().nullable(),
  /** Of an offer type: chosen no more. */
  retired: z.boolean(),
  offers: z.int(),
  budgets: budgetsSchema,
});
export type RecordRow = z.infer<typeof recordRowSchema>;

export const recordListSchema = z.object({
  rows: z.array(recordRowSchema),
  /** How this server takes records of the kind. */
  server: needSchema.omit({ since: true }),
});
export type RecordList = z.infer<typeof recordListSchema>;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fields = z.record(z.string(), value);
export type RecordFields = z.infer<typeof fields>;
export type RecordValue = z.infer<typeof value>;

const recordProblemSchema = z.object({ field: z.string(), message: z.string() });

const relatedSchema = z.object({
  id,
  kind: z.enum(editedKinds),
  name: z.string(),
  shown: z.enum(shownStates),
});
export type Related = z.infer<typeof relatedSchema>;

const namedOfferSchema = offerRowSchema.pick({
  id: true,
  title: true,
  merchantName: true,
  offerType: true,
  offerValue: true,
  offerValueUnit: true,
  endDate: true,
  shown: true,
});
export type NamedOffer = z.infer<typeof namedOfferSchema>;

export const recordDetailSchema = z.object({
  row: recordRowSchema,
  kind: z.enum(listedKinds),
  fields,
  stage: z.enum(stages),
  serverId: z.int().nullable(),
  /** On the server since it was first synced; edits are a revision. */
  live: z.boolean(),
  /** Fields that the server has otherwise. */
  changed: z.array(z.string()),
  problems: z.array(recordProblemSchema),
  rejection: z.object({ status: z.int(), message: z.string() }).nullable(),
  server: needSchema.omit({ since: true }),
  /** What belongs to it by name: campaigns of a program, programs of a partner. */
  related: z.array(relatedSchema),
  /** Places of a merchant. */
  places: z.array(z.object({ id, serverId: z.int().nullable(), fields })),
  /** The first of its offers; how many there are says the row. */
  offers: z.array(namedOfferSchema),
});
export type RecordDetail = z.infer<typeof recordDetailSchema>;

const kind = z.enum(editedKinds);
const listed = z.enum(listedKinds);

/** What the window asks of these records. A place is always answered by its merchant. */
export const recordRequests = {
  list: listed,
  one: z.object({ kind: listed, id }),
  create: z.object({ kind, of: id.nullable(), fields }),
  save: z.object({ kind, id, patch: fields }),
  setStage: z.object({ kind: listed, id, stage: z.enum(stages) }),
  any: z.object({ kind, id }),
} as const;
