import { z } from "zod";
import { surfaceSchema } from "../preview/surfaces.ts";

/** Where on a preview a comment is pinned: in thousandths of its width and height, from the left and from above. */
const spot = z.int().min(0).max(1000);

/** What people say about a spot of a preview, for each other; it stays on this computer. Times are ISO 8601 in UTC. */
export const commentSchema = z.object({
  id: z.string(),
  /** Where it was made, and where its pin shows. */
  surface: surfaceSchema,
  /** BCP 47; `null`: the offer's own language. */
  language: z.string().nullable(),
  x: spot,
  y: spot,
  text: z.string(),
  who: z.string(),
  at: z.string(),
  editedAt: z.string().nullable(),
  /** Since when it is resolved. */
  doneAt: z.string().nullable(),
});
export type PreviewComment = z.infer<typeof commentSchema>;

export const commentsSchema = z.object({ offer: z.string(), comments: z.array(commentSchema) });
export type CommentsView = z.infer<typeof commentsSchema>;

const id = z.string().min(1).max(64);
const text = z.string().max(100_000);

export const commentRequests = {
  one: id,
  add: z.object({
    offer: id,
    surface: surfaceSchema,
    language: z.string().min(1).max(64).nullable(),
    x: spot,
    y: spot,
    text,
  }),
  /** Its text, or where it is pinned. */
  edit: z.object({ id, text: text.optional(), x: spot.optional(), y: spot.optional() }),
  done: z.object({ id, done: z.boolean() }),
};
export type NewComment = z.infer<typeof commentRequests.add>;
