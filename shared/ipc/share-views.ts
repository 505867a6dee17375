import { z } from "zod";
import { previewChoicesSchema } from "../preview/choices.ts";
import { surfaceSchema } from "../preview/surfaces.ts";

/** Ways in which previews leave the studio. */
export const shareFormats = ["png1", "png2", "pdf", "sheet", "html"] as const;
export type ShareFormat = (typeof shareFormats)[number];

/** Offers of one export. */
export const mostShared = 5000;

/** Surfaces in one picture: eight desktops, twice as dense, are about as much as the page that draws can show. */
export const mostBeside = 8;

/** What is to be made of which offers, in the order given. The folder is the one that a person chose last. */
export const shareRequestSchema = z.object({
  offers: z.array(z.string().min(1).max(64)).min(1).max(mostShared),
  /** Over all of it: a campaign's name, or what a person calls it. */
  title: z.string().max(300),
  format: z.enum(shareFormats),
  surfaces: z.array(surfaceSchema).min(1),
  /** An offer's surfaces stand beside each other, eight to a picture, for each language. */
  together: z.boolean(),
  /** BCP 47; `null`: each offer's own. */
  languages: z.array(z.string().max(35).nullable()).min(1).max(50),
  look: previewChoicesSchema.omit({ surface: true, language: true, now: true }),
  /** Milliseconds since 1970; `null`: now. */
  now: z.number().nullable(),
});
export type ShareRequest = z.infer<typeof shareRequestSchema>;

export const sharedSchema = z.object({
  /** The file or the folder that was made, whole. */
  place: z.string(),
  files: z.int().nonnegative(),
  /** Offers that were left out, since they have no texts in a language that was asked for, or are gone. */
  leftOut: z.int().nonnegative(),
});
export type Shared = z.infer<typeof sharedSchema>;

/** How many of the offers are drawn. */
export const sharingSchema = z.object({ done: z.int().nonnegative(), total: z.int().nonnegative() });
export type Sharing = z.infer<typeof sharingSchema>;
