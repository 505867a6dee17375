import { create } from "zustand";
import {
  type Brand,
  type BrandCode,
  type BrandMaximum,
  type BrandWords,
  brandFault,
  brandSchema,
} from "#shared/domain/brand.ts";
import { fail, ok, type Result } from "#shared/domain/result.ts";

/** Guidelines as they are being typed: words as lines, numbers that may be missing. */
export interface BrandDraft {
  readonly words: readonly WordsDraft[];
  readonly maximums: readonly MaximumDraft[];
  readonly code: BrandCode | null;
}
export type WordsDraft = Omit<BrandWords, "words"> & { readonly key: number; readonly lines: string };
export type MaximumDraft = Omit<BrandMaximum, "most"> & {
  readonly key: number;
  readonly most: number | null;
};

/** Kept while the dialog is closed: an Escape loses nothing that was typed. `null`: as the workspace has it. */
export const useBrandDraft = create<{ readonly draft: BrandDraft | null }>()(() => ({ draft: null }));
export const setBrandDraft = (draft: BrandDraft | null): void => useBrandDraft.setState({ draft });

export function draftOf(brand: Brand): BrandDraft {
  return {
    words: brand.words.map(({ words, ...rest }) => ({ ...rest, key: nextKey(), lines: words.join("\n") })),
    maximums: brand.maximums.map(maximum => ({ ...maximum, key: nextKey() })),
    code: brand.code,
  };
}

/** The guidelines that a draft stands for, or what is wrong with it in a sentence. */
export function brandOf({ words, maximums, code }: BrandDraft): Result<Brand> {
  const brand = brandSchema.safeParse({
    words: words.map(({ key: _k, lines, ...rest }) => ({ ...rest, words: wordsIn(lines) })),
    maximums: maximums.map(({ key: _k, program, ...rest }) => ({
      ...rest,
      program: program?.trim() || null,
    })),
    code,
  });
  return brand.success ? ok(brand.data) : fail("invalid", faultOf(brand.error, words));
}

export const newWords = (kind: BrandWords["kind"]): WordsDraft => ({
  key: nextKey(),
  name: kind === "forbidden" ? "Words we don’t use" : "Words the terms need",
  kind,
  lines: "",
  fields: kind === "forbidden" ? ["offerTitle", "offerDescription", "termsConditions"] : ["termsConditions"],
  severity: "error",
});

export const newMaximum = (): MaximumDraft => ({
  key: nextKey(),
  programType: null,
  program: null,
  most: null,
  unit: "%",
  severity: "error",
});

export const newCode: BrandCode = {
  prefix: "",
  least: 6,
  most: 12,
  alphabet: "letters_digits",
  severity: "error",
};

/** A code that follows the format. */
export function exampleCode({ prefix, least, most, alphabet }: BrandCode): string {
  const signs = {
    any: "AB-7",
    letters_digits: "AB7K",
    letters: "ABKX",
    digits: "4729",
    unmistakable: "AB7K",
  };
  const length = Math.max(Math.min(Math.max(least, prefix.length + 4), most) - prefix.length, 0);
  return (
    prefix.toUpperCase() +
    signs[alphabet]
      .repeat(Math.ceil(length / 4))
      .slice(0, length)
      .replace(/-$/, "7")
  );
}

/** One a line; the same word twice is one. */
const wordsIn = (lines: string): readonly string[] => [
  ...new Set(
    lines
      .split("\n")
      .map(line => line.trim())
      .filter(line => line !== ""),
  ),
];

/** Named as the person named it, not by its place. */
function faultOf(error: Parameters<typeof brandFault>[0], words: readonly WordsDraft[]): string {
  const [issue] = error.issues;
  const [part, index] = issue?.path ?? [];
  const name = part === "words" && typeof index === "number" ? words[index]?.name : undefined;
  if (issue === undefined || name === undefined) return brandFault(error);
  return `“${name}”: ${issue.message}`;
}

let keys = 0;
function nextKey(): number {
  keys += 1;
  return keys;
}
