import { z } from "zod";
import { programTypes } from "../domain/words.ts";
import { nameText, pageCounts, pageFields, times, wordText } from "./page.ts";
import { expected, wholeNumber, wholeNumberText } from "./scalars.ts";

/** Seed, "Campaign Management (Programs)". Unknown fields are kept (SYNC.md W3). */
export const programSchema = z.looseObject({
  program_id: z.number(),
  program_name: z.string(),
  program_type: z.string().nullish(),
  program_status: z.string().nullish(),
  partner_id: z.number().nullish(),
  ...times,
});
export type Program = z.infer<typeof programSchema>;

export const programsSchema = z.looseObject({ programs: z.array(programSchema), ...pageCounts });

export const programListQuerySchema = z.object({ ...pageFields, partner_id: wholeNumberText.optional() });
export type ProgramListQuery = z.infer<typeof programListQuerySchema>;

const optional = {
  program_type: z.enum(programTypes, expected(`one of ${programTypes.join(", ")}`)).nullish(),
  partner_id: wholeNumber.nullish(),
};

export const programInputSchema = z.object({
  program_name: nameText,
  program_status: wordText.default("active"),
  ...optional,
});
export type ProgramInput = z.infer<typeof programInputSchema>;

/** A field that is absent stays as it is. */
export const programPatchSchema = z.object({
  program_name: nameText.optional(),
  program_status: wordText.optional(),
  ...optional,
});
export type ProgramPatch = z.infer<typeof programPatchSchema>;
