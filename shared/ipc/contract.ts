import { z } from "zod";
import { offerPatchSchema } from "../domain/offer.ts";
import { stages } from "../domain/words.ts";
import { workspaceDefaultsSchema } from "../domain/workspace.ts";
import {
  conflictRecordSchema,
  connectionSchema,
  merchantSchema,
  offerDetailSchema,
  offerListSchema,
  planSchema,
  progressSchema,
  runReportSchema,
  statusSchema,
} from "./views.ts";

/**
 * The whole surface between renderer and main: channel → input and output. Both sides parse with these
 * schemas (`electron/ipc.ts` what comes in and goes out, the renderer what arrives). Every answer travels in
 * `envelopeSchema`: expected failures are values, nothing is thrown across.
 */
const id = z.string().min(1).max(64);
const none = z.undefined();

const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const contract = {
  "studio:status": channel(none, statusSchema),
  "studio:set-defaults": channel(workspaceDefaultsSchema.partial(), statusSchema),
  /** The window's theme follows; `system` is the default. */
  "studio:set-theme": channel(z.enum(["system", "light", "dark"]), z.null()),
  "offers:list": channel(z.object({ search: z.string().max(500) }), offerListSchema),
  "offers:get": channel(id, offerDetailSchema),
  /** A new draft, empty but for the workspace's defaults. */
  "offers:create": channel(none, offerDetailSchema),
  /** Durable when it answers. A synced offer becomes a draft revision (SYNC.md P2). */
  "offers:save": channel(z.object({ id, patch: offerPatchSchema }), offerDetailSchema),
  /** `ready` is refused (kind `problems`) while the offer has errors. */
  "offers:set-stage": channel(z.object({ id, stage: z.enum(stages) }), offerDetailSchema),
  "offers:duplicate": channel(id, offerDetailSchema),
  "offers:delete": channel(id, z.null()),
  /** Takes a deletion back, as long as it wasn't applied on the server. */
  "offers:restore": channel(id, offerDetailSchema),
  "merchants:list": channel(none, z.array(merchantSchema)),
  /** Names a merchant on this computer (today's server has no admin list of them; SYNC.md W2). */
  "merchants:name": channel(merchantSchema, z.null()),
  /** From this computer alone, or (`fresh`) after reading the server; sends no write. */
  "sync:plan": channel(z.object({ fresh: z.boolean() }), planSchema),
  "sync:apply": channel(none, runReportSchema),
  "sync:cancel": channel(none, z.null()),
  "conflicts:list": channel(none, z.array(conflictRecordSchema)),
  "conflicts:resolve": channel(
    z.object({ id, take: z.enum(["mine", "theirs"]) }).or(z.object({ id, value: z.json() })),
    z.array(conflictRecordSchema),
  ),
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
