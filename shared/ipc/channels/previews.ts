import { z } from "zod";
import { skinSchema } from "../../preview/skin.ts";
import { commentRequests, commentsSchema } from "../comment-views.ts";
import {
  displaySchema,
  playlistSchema,
  presentedSchema,
  presentLookSchema,
  presentRequestSchema,
} from "../present-views.ts";
import { mostShared, sharedSchema, shareRequestSchema } from "../share-views.ts";
import {
  importedSkinSchema,
  removedSkinSchema,
  skinListSchema,
  skinRequests,
  wornSkinsSchema,
} from "../skin-views.ts";
import { channel, id, none } from "./channel.ts";

/** What shows offers as their customers see them, here and outside. */
export const previewChannels = {
  /** What people say about spots of an offer's previews; each change answers all there are then. */
  "comments:list": channel(id, commentsSchema),
  "comments:add": channel(commentRequests.add, commentsSchema),
  "comments:edit": channel(commentRequests.edit, commentsSchema),
  /** Resolved, or open again. */
  "comments:done": channel(commentRequests.done, commentsSchema),
  "comments:remove": channel(commentRequests.one, commentsSchema),
  "comments:restore": channel(commentRequests.one, commentsSchema),
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
} as const;
