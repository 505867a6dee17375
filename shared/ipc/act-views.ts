import { z } from "zod";

/**
 * An act on so many records that it takes its time: done whole, or cancelled and nothing changed. `server`: what is here
 * follows from what the server can do now.
 */
export const actingSchema = z.object({
  what: z.enum(["stage", "tag", "duplicate", "delete", "restore", "undo", "redo", "server"]),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type Acting = z.infer<typeof actingSchema>;

/** How many lines of the history are in the file. */
export const exportingSchema = actingSchema.omit({ what: true });
export type Exporting = z.infer<typeof exportingSchema>;
