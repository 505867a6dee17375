import { z } from "zod";
import { previewSourceSchema } from "../preview/source.ts";

/** Present mode: offers shown alone, full screen, in a customer meeting. */
const id = z.string().min(1).max(64);

/** Offers of one presentation; a meeting has no more, and each is held in the memory of two processes. */
export const mostPresented = 200;

const ids = z.array(id).min(1).max(mostPresented);

export const presentRequestSchema = z.object({
  /** In the order in which they are shown. */
  ids,
  /** Drafts are the author's own: nobody shows them by accident. */
  drafts: z.boolean(),
  /** Of `present:displays`; `null`: the one that the studio isn't on, if there is one. */
  display: z.number().nullable(),
});
export const presentLookSchema = ids;
export type PresentRequest = z.infer<typeof presentRequestSchema>;

/** What is on the stage: as it was when it was started. */
export const playlistSchema = z.object({
  items: z.array(z.object({ id, source: previewSourceSchema })),
  /** When it was started, in milliseconds since 1970: the moment that previews show. */
  now: z.number(),
});
export type Playlist = z.infer<typeof playlistSchema>;

export const presentedSchema = z.object({
  /** How many are on the stage; 0: there is none. */
  shown: z.int(),
  /** Titles of the drafts that were left out; `null`: it has none. */
  leftOut: z.array(z.string().nullable()),
});
export type Presented = z.infer<typeof presentedSchema>;

export const displaySchema = z.object({
  id: z.number(),
  name: z.string(),
  width: z.int(),
  height: z.int(),
  /** The studio's window is on it. */
  here: z.boolean(),
});
export type PresentDisplay = z.infer<typeof displaySchema>;
