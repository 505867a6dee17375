import { z } from "zod";
import { foldedWords } from "./folded-words.ts";
import { type Failure, fail, ok, type Result } from "./result.ts";
import { programTypes } from "./words.ts";

/** Brand guidelines: what a team agreed an offer may say and give, as data that its members share as a file. */

/** Texts that word guidelines look at. */
export const brandFields = ["offerTitle", "offerDescription", "termsConditions"] as const;
export type BrandField = (typeof brandFields)[number];

/** An error stops *ready*, a warning doesn't, as of any rule. */
const severity = z.enum(["error", "warning"]);
const name = z.string().trim().min(1, "A guideline has a name.").max(80);

const wordsSchema = z.strictObject({
  name,
  kind: z.enum(["forbidden", "required"]),
  /** Whole words or phrases. Case, accents and punctuation don't count, so something else has to be in them. */
  words: z
    .array(
      z
        .string()
        .trim()
        .max(200, "A word or phrase has at most 200 characters.")
        .refine(text => foldedWords(text).length > 0, "A word or phrase has at least one letter or digit."),
    )
    .min(1, "A guideline lists at least one word.")
    .max(1000, "A guideline lists at most 1,000 words."),
  fields: z.array(z.enum(brandFields)).min(1, "A guideline looks at one text at least."),
  severity,
});

const maximumSchema = z.strictObject({
  /** For one program by its name, one type of program, or (both `null`) every offer. */
  programType: z.enum(programTypes).nullable(),
  program: z.string().trim().min(1).max(200).nullable(),
  /** In `unit`: compared with values in the same unit only, as the offer's own maximum is. */
  most: z.number().positive("The most is above 0.").max(1e12),
  unit: z.string().regex(/^(?:%|[A-Z]{3})$/, "The unit is % or a currency code such as USD."),
  severity,
});

/** Characters that a code's free part may be made of. */
export const codeAlphabets = {
  any: { words: "letters, digits, - and _", pattern: /^[A-Z0-9_-]*$/ },
  letters_digits: { words: "letters and digits", pattern: /^[A-Z0-9]*$/ },
  letters: { words: "letters", pattern: /^[A-Z]*$/ },
  digits: { words: "digits", pattern: /^[0-9]*$/ },
  unmistakable: {
    words: "letters and digits that look like no other (no 0, O, 1, I or L)",
    pattern: /^[A-HJKMNP-Z2-9]*$/,
  },
} as const;
const codeAlphabet = z.enum(["any", "letters_digits", "letters", "digits", "unmistakable"]);

/**
 * How codes look, in three plain parts. A file never brings a regular expression: one that somebody else wrote can
 * take forever on a harmless code, and nobody can read to a customer what it asks for.
 */
const codeFormatSchema = z
  .strictObject({
    /** What each code starts with, in either case. */
    prefix: z.string().regex(/^[A-Za-z0-9_-]{0,40}$/, "A prefix is made of letters, digits, - and _."),
    /** Characters of the whole code, prefix included. */
    least: z.int().min(3, "A code has at least 3 characters.").max(50),
    most: z.int().min(3).max(50, "A code has at most 50 characters."),
    /** Of what follows the prefix. */
    alphabet: codeAlphabet,
    severity,
  })
  .refine(({ least, most }) => least <= most, "The shortest code is no longer than the longest.")
  .refine(({ prefix, most }) => prefix.length < most, "The prefix leaves no room for the code.");

export const brandSchema = z.strictObject({
  words: z.array(wordsSchema).max(200),
  maximums: z.array(maximumSchema).max(500),
  code: codeFormatSchema.nullable(),
});
export type Brand = z.infer<typeof brandSchema>;
export type BrandWords = Brand["words"][number];
export type BrandMaximum = Brand["maximums"][number];
export type BrandCode = NonNullable<Brand["code"]>;

export const noBrand: Brand = { words: [], maximums: [], code: null };

const fileSchema = z.strictObject({
  format: z.literal("kigo-brand-guidelines"),
  version: z.literal(1),
  brand: brandSchema,
});

/** The guidelines as a file of their own (JSON, version 1). */
export function brandFile(brand: Brand): string {
  return `${JSON.stringify({ format: "kigo-brand-guidelines", version: 1, brand }, null, 2)}\n`;
}

/** Reads such a file's text; what doesn't fit is refused whole, with the place that is at fault. */
export function readBrandFile(text: string): Result<Brand, Failure<"unreadable">> {
  const json = parseJson(text);
  const head = z.object({ format: z.literal("kigo-brand-guidelines"), version: z.int() }).safeParse(json);
  if (!head.success)
    return fail("unreadable", "This file holds no brand guidelines. Yours are as they were.");
  if (head.data.version > 1)
    return fail("unreadable", "These guidelines come from a newer studio. Yours are as they were.");
  const file = fileSchema.safeParse(json);
  if (file.success) return ok(file.data.brand);
  return fail("unreadable", `${brandFault(file.error)} Your guidelines are as they were.`);
}

/** The first thing that is wrong with guidelines, as a sentence. */
export function brandFault(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "The guidelines are not in order.";
  const place = issue.path
    .filter(part => part !== "brand")
    .map(part => (typeof part === "number" ? part + 1 : String(part)));
  const sentence = /[.]$/.test(issue.message) ? issue.message : `${issue.message}.`;
  return place.length === 0 ? sentence : `${place.join(", ")}: ${sentence}`;
}

/** JSON may begin with a byte order mark where another program wrote it. `null` is no guidelines either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
