import { z } from "zod";

/** The texts of an offer that are written anew in each language. */
export const translatedFields = ["offerTitle", "offerDescription", "termsConditions"] as const;
export type TranslatedField = (typeof translatedFields)[number];

export const textsSchema = z.object({
  offerTitle: z.string().nullable(),
  offerDescription: z.string().nullable(),
  termsConditions: z.string().nullable(),
});
/** One text each, `null` where there is none. */
export type Texts = z.infer<typeof textsSchema>;
/** The texts that it names. */
export const textsPatchSchema = textsSchema.partial();
export type TextsPatch = z.infer<typeof textsPatchSchema>;

/**
 * The source texts that a translation was made from, kept on this computer beside it: a field of the descriptive's own
 * record, so that undo and history hold it, that no server is told.
 */
export const madeFromField = "madeFrom";

export const noTexts: Texts = { offerTitle: null, offerDescription: null, termsConditions: null };

export function readTexts(value: unknown): Texts {
  const { data } = textsPatchSchema.safeParse(value);
  return {
    offerTitle: data?.offerTitle ?? null,
    offerDescription: data?.offerDescription ?? null,
    termsConditions: data?.termsConditions ?? null,
  };
}

/**
 * Where one text of a translation stands: `none` (there is nothing to translate), `missing`, `outdated` (the source
 * changed since) or `current`. A translation of unknown origin, as a reading brings one, counts as current.
 */
export type TextState = "none" | "missing" | "outdated" | "current";

export function textState(source: string | null, text: string | null, madeFrom: string | null): TextState {
  if (text === null) return source === null ? "none" : "missing";
  return madeFrom === null || madeFrom === source ? "current" : "outdated";
}

/** How many texts of a translation are missing, and how many were made from another source. */
export function countStates(
  source: Texts,
  translation: { readonly texts: Texts; readonly madeFrom: Texts },
): { readonly missing: number; readonly outdated: number } {
  const states = translatedFields.map(field =>
    textState(source[field], translation.texts[field], translation.madeFrom[field]),
  );
  const count = (state: TextState) => states.filter(each => each === state).length;
  return { missing: count("missing"), outdated: count("outdated") };
}

/**
 * What an edit of a translation makes of the source it was made from: a text written where none was is made from the
 * source of now; one that is mended stays made from what it was, until a person says that it is up to date.
 */
export function madeFromAfter(
  before: { readonly texts: Texts; readonly madeFrom: Texts },
  patch: TextsPatch,
  source: Texts,
): Texts {
  const after = { ...before.madeFrom };
  for (const field of translatedFields) {
    const text = patch[field];
    if (text === undefined) continue;
    if (text === null) after[field] = null;
    else if (before.texts[field] === null || before.madeFrom[field] === null) after[field] = source[field];
  }
  return after;
}

/** Before the source changes: what translations of unknown origin were made from, as far as anybody can say. */
export function madeFromBefore(
  before: { readonly texts: Texts; readonly madeFrom: Texts },
  source: Texts,
  next: TextsPatch,
): Texts {
  const after = { ...before.madeFrom };
  for (const field of translatedFields) {
    const changes = next[field] !== undefined && next[field] !== source[field];
    if (changes && before.texts[field] !== null) after[field] ??= source[field];
  }
  return after;
}
