import { z } from "zod";
import { textsPatchSchema, textsSchema } from "../domain/translations.ts";

/** An offer's texts in other languages than its own, as the section Languages shows them. */

export const translationSchema = z.object({
  /** BCP 47. */
  language: z.string(),
  texts: textsSchema,
  /** The source texts that these were made from; `null` where there is none, or nobody knows. */
  madeFrom: textsSchema,
  /** The server has texts in this language. */
  live: z.boolean(),
});
export type Translation = z.infer<typeof translationSchema>;

export const translationsSchema = z.object({
  offer: z.string(),
  /** The offer's own, as they are stored. */
  source: textsSchema,
  /** By language. */
  languages: z.array(translationSchema),
  /** This server has a place for them; else they stay on this computer. */
  held: z.boolean(),
});
export type Translations = z.infer<typeof translationsSchema>;

const offer = z.string().min(1).max(64);
const language = z.string().min(1).max(64);

export const translationRequests = {
  one: z.object({ offer, language }),
  save: z.object({ offer, language, patch: textsPatchSchema }),
};
