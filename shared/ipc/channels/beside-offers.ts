import { z } from "zod";
import { noteRequests, notesSchema } from "../note-views.ts";
import { heldPictureSchema, pictureFileSchema, pictureTextSchema } from "../picture-views.ts";
import { translationRequests, translationsSchema } from "../translation-views.ts";
import { channel, id } from "./channel.ts";

/** What stands beside the fields of an offer: its other languages, notes, pictures. */
export const besideOfferChannels = {
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
  /** A file, a paste or a drop: read, made small and kept. `invalid`: why not, in a sentence. */
  "images:add": channel(pictureFileSchema, heldPictureSchema),
  /** What a name or an address stands for on this computer; asks nobody. */
  "images:look": channel(pictureTextSchema, heldPictureSchema.nullable()),
  /** From here, or fetched now. `again`: although it failed a while ago. */
  "images:fetch": channel(z.object({ address: pictureTextSchema, again: z.boolean() }), heldPictureSchema),
} as const;
