import { z } from "zod";

/** Notes about an offer; they stay on this computer. Times are ISO 8601 in UTC. */
export const noteSchema = z.object({
  id: z.string(),
  text: z.string(),
  who: z.string(),
  at: z.string(),
  editedAt: z.string().nullable(),
});
export type Note = z.infer<typeof noteSchema>;

export const notesSchema = z.object({ offer: z.string(), notes: z.array(noteSchema) });
export type NotesView = z.infer<typeof notesSchema>;

const id = z.string().min(1).max(64);
const text = z.string().max(100_000);

export const noteRequests = {
  add: z.object({ offer: id, text }),
  edit: z.object({ id, text }),
  one: id,
};
