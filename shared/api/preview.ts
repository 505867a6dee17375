import { z } from "zod";
import { skinThemes } from "../preview/skin.ts";
import { previewChannels } from "../preview/surfaces.ts";
import { expected, text } from "./scalars.ts";

const languageTag = text({ min: 1, max: 35 }).refine(isTag, "must be a language tag such as en or pt-BR");

/** Where, in which language (the offer's own by default) and in which theme an offer is shown. */
export const previewQuerySchema = z.object({
  channel: z.enum(previewChannels, expected(`one of ${previewChannels.join(", ")}`)).default("hub"),
  language: languageTag.optional(),
  theme: z.enum(skinThemes, expected("light or dark")).default("light"),
});
export type PreviewQuery = z.infer<typeof previewQuerySchema>;

/** A document that stands alone, and the policy that it is to be shown under. */
export const previewPageSchema = z.object({ html: z.string(), policy: z.string() });
export type PreviewPage = z.infer<typeof previewPageSchema>;

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
