import { z } from "zod";
import { brandSchema } from "../domain/brand.ts";
import { duplicateOptionsSchema } from "../domain/duplicate.ts";
import { offerPatchSchema } from "../domain/offer.ts";
import { stages } from "../domain/words.ts";
import { workspaceDefaultsSchema } from "../domain/workspace.ts";
import { skinSchema } from "../preview/skin.ts";
import { actingSchema, exportingSchema } from "./act-views.ts";
import { bulkRequestSchema, bulkResultSchema } from "./bulk-views.ts";
import { commentRequests, commentsSchema } from "./comment-views.ts";
import { conflictRecordSchema, decidedSchema, decisionSchema } from "./conflict-views.ts";
import { historyStateSchema, turnedBackSchema, versionSchema } from "./history-views.ts";
import { noteRequests, notesSchema } from "./note-views.ts";
import {
  codeTwinSchema,
  foundByRequestSchema,
  foundBySchema,
  offerCountsSchema,
  offerFacetsSchema,
  offerPageRequestSchema,
  offerPageSchema,
  offerViewSchema,
  savedViewSchema,
  savedViewsSchema,
} from "./offer-list-views.ts";
import { heldPictureSchema, pictureFileSchema, pictureTextSchema } from "./picture-views.ts";
import {
  displaySchema,
  playlistSchema,
  presentedSchema,
  presentLookSchema,
  presentRequestSchema,
} from "./present-views.ts";
import {
  keyFileSchema,
  protectingSchema,
  protectionChangedSchema,
  protectionChangeSchema,
  protectionViewSchema,
  unlockSchema,
} from "./protection-views.ts";
import { recordDetailSchema, recordListSchema, recordRequests } from "./record-views.ts";
import { mostShared, sharedSchema, shareRequestSchema, sharingSchema } from "./share-views.ts";
import {
  importedSkinSchema,
  removedSkinSchema,
  skinListSchema,
  skinRequests,
  wornSkinsSchema,
} from "./skin-views.ts";
import {
  leftOutSchema,
  openedPlanSchema,
  planSchema,
  progressSchema,
  runLineSchema,
  runReportSchema,
  serverViewSchema,
} from "./sync-views.ts";
import { translationRequests, translationsSchema } from "./translation-views.ts";
import { connectionSchema, merchantSchema, offerDetailSchema, statusSchema } from "./views.ts";

/**
 * The whole surface between renderer and main: channel → input and output. Both sides parse with these
 * schemas (`electron/ipc.ts` what comes in and goes out, the renderer what arrives). Every answer travels in
 * `envelopeSchema`: expected failures are values, nothing is thrown across.
 */
const id = z.string().min(1).max(64);
const none = z.undefined();
const ownWord = z.string().min(1).max(100);

const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const contract = {
  "studio:status": channel(none, statusSchema),
  "studio:set-defaults": channel(workspaceDefaultsSchema.partial(), statusSchema),
  /** The window's theme follows; `system` is the default. */
  "studio:set-theme": channel(z.enum(["system", "light", "dark"]), z.null()),
  /** Opens the sample workspace, one of its own, in a window of its own. */
  "studio:open-samples": channel(none, z.null()),
  /** Opens a workspace that is locked; `false` if the person chose no key file. The window then shows the studio. */
  "studio:unlock": channel(unlockSchema, z.boolean()),
  "brand:get": channel(none, brandSchema),
  /** No offer changes its stage by it. */
  "brand:save": channel(brandSchema, brandSchema),
  /** Asks for a file and writes these guidelines; the file's name, or `null` if the person chose none. */
  "brand:export": channel(brandSchema, z.string().nullable()),
  /** Asks for a file and reads its guidelines; keeps nothing. */
  "brand:import": channel(none, z.object({ file: z.string(), brand: brandSchema }).nullable()),
  "protection:get": channel(none, protectionViewSchema),
  /** Makes a new key and encrypts the workspace with it, or with none. `null`: the person chose no file. */
  "protection:change": channel(protectionChangeSchema, protectionChangedSchema.nullable()),
  /** Ends a change that goes on, as long as nothing of the workspace is changed. */
  "protection:cancel": channel(none, z.null()),
  /** Asks for a file and writes the key there, for the command line. */
  "protection:key-file": channel(none, keyFileSchema.nullable()),
  /** Some rows of a view. Cheap however many offers there are. */
  "offers:page": channel(offerPageRequestSchema, offerPageSchema),
  /** How many rows a view has, and what it could be narrowed to. */
  "offers:counts": channel(offerViewSchema, offerCountsSchema),
  "offers:facets": channel(offerViewSchema, offerFacetsSchema),
  /** How many rows of a view stand before an offer; `null` if it isn't among them, or something is looked for. */
  "offers:place": channel(z.object({ view: offerViewSchema, id }), z.int().nullable()),
  /** The ids of all rows of a view, in its order. */
  "offers:ids": channel(offerViewSchema, z.array(z.string())),
  /** Why a search found these offers, beside their titles. */
  "offers:found-by": channel(foundByRequestSchema, foundBySchema),
  /** Codes of other offers that are the same as this offer's, or look like it; the newest first. */
  "offers:code-twins": channel(z.object({ id, code: z.string().max(200) }), z.array(codeTwinSchema)),
  "offers:get": channel(id, offerDetailSchema),
  /** The local id of the offer that has this id on the server; `null`: none here has. */
  "offers:numbered": channel(z.int().positive(), z.string().nullable()),
  /** A new draft, empty but for the workspace's defaults. */
  "offers:create": channel(none, offerDetailSchema),
  /** Durable when it answers. A synced offer becomes a draft revision (SYNC.md P2). */
  "offers:save": channel(z.object({ id, patch: offerPatchSchema }), offerDetailSchema),
  /** `ready` is refused (kind `problems`) while the offer has errors. */
  "offers:set-stage": channel(z.object({ id, stage: z.enum(stages) }), offerDetailSchema),
  /** Without options all of it, on the same days. */
  "offers:duplicate": channel(
    z.object({ id, options: duplicateOptionsSchema.optional() }),
    offerDetailSchema,
  ),
  "offers:delete": channel(id, z.null()),
  /** Takes a deletion back, as long as it wasn't applied on the server. */
  "offers:restore": channel(id, offerDetailSchema),
  /** One act on many: all of it or none of it. */
  "offers:bulk": channel(bulkRequestSchema, bulkResultSchema),
  /** Ends the act on many records that runs, if one does: nothing of it is left. */
  "acts:cancel": channel(none, z.null()),
  /** An offer's texts in other languages; each change answers all there are then. */
  "translations:list": channel(id, translationsSchema),
  /** A language that was taken out comes back as it was. */
  "translations:add": channel(translationRequests.one, translationsSchema),
  /** Durable when it answers. A synced offer becomes a draft revision (SYNC.md P2). */
  "translations:save": channel(translationRequests.save, translationsSchema),
  /** Counts as made from the source as it is. */
  "translations:confirm": channel(translationRequests.one, translationsSchema),
  "translations:remove": channel(translationRequests.one, translationsSchema),
  /** What people note about an offer; each change answers all there are then. */
  "notes:list": channel(id, notesSchema),
  "notes:add": channel(noteRequests.add, notesSchema),
  "notes:edit": channel(noteRequests.edit, notesSchema),
  "notes:remove": channel(noteRequests.one, notesSchema),
  "notes:restore": channel(noteRequests.one, notesSchema),
  /** What people say about spots of an offer's previews; each change answers all there are then. */
  "comments:list": channel(id, commentsSchema),
  "comments:add": channel(commentRequests.add, commentsSchema),
  "comments:edit": channel(commentRequests.edit, commentsSchema),
  /** Resolved, or open again. */
  "comments:done": channel(commentRequests.done, commentsSchema),
  "comments:remove": channel(commentRequests.one, commentsSchema),
  "comments:restore": channel(commentRequests.one, commentsSchema),
  /** Programs, campaigns, merchants, partners, offer types: all of a kind with what their offers come to. */
  "records:list": channel(recordRequests.list, recordListSchema),
  "records:get": channel(recordRequests.one, recordDetailSchema),
  /** A new draft. `problems`: it has no name, or there is one like it. A place answers its merchant, here and below. */
  "records:create": channel(recordRequests.create, recordDetailSchema),
  /** Durable when it answers. A synced record becomes a draft revision (SYNC.md P2). */
  "records:save": channel(recordRequests.save, recordDetailSchema),
  "records:set-stage": channel(recordRequests.setStage, recordDetailSchema),
  /** `problems`: others belong to it. */
  "records:delete": channel(recordRequests.any, z.null()),
  "records:restore": channel(recordRequests.any, recordDetailSchema),
  /** What undo and redo would do next. */
  "history:state": channel(none, historyStateSchema),
  /** The newest act that isn't undone, across restarts; `null` if there is none. */
  "history:undo": channel(none, turnedBackSchema.nullable()),
  "history:redo": channel(none, turnedBackSchema.nullable()),
  /** Of a record that stands alone, with what belongs to it; newest first. */
  "history:versions": channel(id, z.array(versionSchema)),
  /** Makes a record, or one field of it, as it was after a version: an edit like any other. */
  "history:restore": channel(
    z.object({
      id,
      version: z.int().nonnegative(),
      only: z.object({ recordId: id, field: z.string() }).optional(),
    }),
    z.null(),
  ),
  /** Asks for a file and writes the history of a record, or all; the file's name, or `null` if none was chosen. */
  "history:export": channel(id.nullable(), z.string().nullable()),
  /** Ends the export that runs; what the file was stays. */
  "history:cancel-export": channel(none, z.null()),
  /** Where previews go as files: the folder that a person chose last, or the computer's own for downloads. */
  "share:folder": channel(none, z.string()),
  /** Asks for another folder; the one that holds then. */
  "share:choose-folder": channel(none, z.string()),
  /** Languages that some of these offers have texts in, beside each one's own. */
  "share:languages": channel(z.array(id).max(mostShared), z.array(z.string())),
  /** Makes files of previews in that folder, whole or not at all. One at a time. */
  "share:export": channel(shareRequestSchema, sharedSchema),
  /** Ends the one that runs: no file is left. */
  "share:cancel": channel(none, z.null()),
  /** Shows what was made last in the system's file manager. */
  "share:reveal": channel(none, z.null()),
  /** Views of the list that people named; each answers all there are then. */
  "views:list": channel(none, savedViewsSchema),
  "views:save": channel(savedViewSchema, savedViewsSchema),
  "views:delete": channel(z.string(), savedViewsSchema),
  /** A file, a paste or a drop: read, made small and kept. `invalid`: why not, in a sentence. */
  "images:add": channel(pictureFileSchema, heldPictureSchema),
  /** What a name or an address stands for on this computer; asks nobody. */
  "images:look": channel(pictureTextSchema, heldPictureSchema.nullable()),
  /** From here, or fetched now. `again`: although it failed a while ago. */
  "images:fetch": channel(z.object({ address: pictureTextSchema, again: z.boolean() }), heldPictureSchema),
  /** Looks of channels: shipped samples and the workspace's own, and which program wears which. */
  "skins:list": channel(none, skinListSchema),
  "skins:get": channel(skinRequests.one, skinSchema),
  /** What offers of a program are shown in, by its name; `null`: of none. */
  "skins:for-program": channel(skinRequests.program, wornSkinsSchema),
  /** An own one like it, that can be changed. */
  "skins:copy": channel(skinRequests.one, skinSchema),
  /** Durable when it answers. `invalid`: a shipped one, or what is wrong with it. */
  "skins:save": channel(skinSchema, skinSchema),
  /** Who wore it wears the default, until it is restored. */
  "skins:remove": channel(skinRequests.one, removedSkinSchema),
  "skins:restore": channel(skinRequests.one, skinListSchema),
  "skins:assign": channel(skinRequests.assign, skinListSchema),
  /** Asks for a file and makes an own skin of it; `null` if the person chose none. A refusal has changed nothing. */
  "skins:import": channel(none, importedSkinSchema.nullable()),
  /** Asks for a file and writes the skin; its name, or `null`. `problems`: colours of it can't be read. */
  "skins:export": channel(skinRequests.one, z.string().nullable()),
  /** Displays that a presentation can be on. */
  "present:displays": channel(none, z.array(displaySchema)),
  /** What of these would be shown if it was started now, without the drafts. */
  "present:look": channel(presentLookSchema, presentedSchema),
  /** Opens the stage, or gives it another playlist. Without anything to show there is none. */
  "present:start": channel(presentRequestSchema, presentedSchema),
  /** The same offers as they are now; `null`: nothing is presented. */
  "present:again": channel(none, presentedSchema.nullable()),
  /** What the stage shows, as it was started. */
  "present:playlist": channel(none, playlistSchema.nullable()),
  "present:end": channel(none, z.null()),
  /** Words that this workspace's dictionary has beside the shipped ones; each answers all there are then. */
  "spelling:words": channel(none, z.array(z.string())),
  "spelling:add": channel(ownWord, z.array(z.string())),
  "spelling:remove": channel(ownWord, z.array(z.string())),
  "merchants:list": channel(none, z.array(merchantSchema)),
  /** Names a merchant on this computer (today's server has no admin list of them; SYNC.md W2). */
  "merchants:name": channel(merchantSchema, z.null()),
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
