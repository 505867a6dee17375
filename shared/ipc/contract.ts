import { z } from "zod";
import { actingSchema, exportingSchema } from "./act-views.ts";
import { besideOfferChannels } from "./channels/beside-offers.ts";
import { offerChannels } from "./channels/offers.ts";
import { previewChannels } from "./channels/previews.ts";
import { recordChannels } from "./channels/records.ts";
import { studioChannels } from "./channels/studio.ts";
import { syncChannels } from "./channels/sync.ts";
import { protectingSchema } from "./protection-views.ts";
import { sharingSchema } from "./share-views.ts";
import { progressSchema } from "./sync-views.ts";
import { statusSchema } from "./views.ts";

/**
 * The whole surface between renderer and main: channel → input and output, in tables by subject. Both sides parse with
 * these schemas (`electron/ipc.ts` what comes in and goes out, the renderer what arrives). Every answer travels in
 * `envelopeSchema`: expected failures are values, nothing is thrown across.
 */
export const contract = {
  ...studioChannels,
  ...offerChannels,
  ...besideOfferChannels,
  ...recordChannels,
  ...previewChannels,
  ...syncChannels,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]["input"]>;
export type Output<C extends Channel> = z.output<Contract[C]["output"]>;

/** What main announces; the renderer asks again for what it shows. */
export const events = {
  /** Records changed: by an edit, a sync, another window or the command line. */
  changed: z.object({ offers: z.array(z.string()).nullable() }),
  status: statusSchema,
  progress: progressSchema.nullable(),
  /** An act on many records that takes its time; `null` once it is over. */
  acting: actingSchema.nullable(),
  /** An export of the history that takes its time; `null` once it is over. */
  exporting: exportingSchema.nullable(),
  /** How many offers are on the stage, told whenever that has another playlist; `null`: nothing is presented. */
  presenting: z.object({ shown: z.int() }).nullable(),
  /** An export of previews that takes its time; `null` once it is over. */
  sharing: sharingSchema.nullable(),
  /** The workspace gets another key: until `null` nothing but `protection:cancel` is answered. */
  protecting: protectingSchema.nullable(),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<E extends EventName> = z.output<Events[E]>;

export const failureKinds = [
  "not_found",
  "invalid",
  "problems",
  "unauthorised",
  "unreachable",
  "not_kigo",
  "bound_elsewhere",
  "busy",
  "cancelled",
  "storage",
  "mass_deletion",
  "too_late",
  "unreadable",
  "other_workspace",
  "occupied",
  "locked",
  "wrong_key",
  "bad_key",
  "key_needed",
  "unprotected",
  "newer",
  "internal",
] as const;
export type FailureKind = (typeof failureKinds)[number];

export const failureSchema = z.object({ kind: z.enum(failureKinds), message: z.string() });

export const envelopeSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);
export type Envelope = z.infer<typeof envelopeSchema>;

/** What `window.studio` is: the only thing the renderer can reach. Answers are envelopes, parsed by `renderer/app/studio.ts`. */
export interface StudioBridge {
  invoke(channel: Channel, input: unknown): Promise<unknown>;
  /** Answers the function that ends the subscription. */
  on(event: EventName, listener: (payload: unknown) => void): () => void;
}
