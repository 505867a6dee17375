import { z } from "zod";

/** Between the window and its spelling worker. */
export const questionSchema = z.object({ id: z.int(), language: z.string(), words: z.array(z.string()) });
export type Question = z.infer<typeof questionSchema>;

/** The words that no dictionary of the language has, with what was likely meant. */
export const answerSchema = z.object({
  id: z.int(),
  wrong: z.array(z.object({ word: z.string(), suggestions: z.array(z.string()).readonly() })),
});
export type Answer = z.infer<typeof answerSchema>;
