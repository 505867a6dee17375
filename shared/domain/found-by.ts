import { matchPieces, searchWords } from "./search-words.ts";

/** What the search looks through beside the title, what says most about a find first. */
export const foundFields = ["codes", "tags", "merchant", "reference", "description", "terms"] as const;
export type FoundField = (typeof foundFields)[number];

/** An offer's texts as the search has them. */
export type FoundTexts = Readonly<
  Record<"codes" | "tags", readonly string[]> &
    Record<Exclude<FoundField, "codes" | "tags"> | "title", string | null>
>;

export interface FoundBy {
  readonly field: FoundField;
  /** The code or the tag; of a longer text what stands around the first match. */
  readonly text: string;
}

/**
 * Why a search found an offer, beside its title: the field that has most of the words which the title lacks, or of all
 * of them where it lacks none. `null`: the title alone has them.
 */
export function foundBy(texts: FoundTexts, search: string): FoundBy | null {
  const words = searchWords(search);
  const missing = words.filter(word => !has(texts.title, word));
  const wanted = missing.length > 0 ? missing : words;
  let best: { readonly field: FoundField; readonly text: string; readonly score: number } | null = null;
  for (const field of foundFields) {
    for (const text of textsOf(texts, field)) {
      const score = wanted.filter(word => has(text, word)).length;
      if (score > (best?.score ?? 0)) best = { field, text, score };
    }
  }
  return best && { field: best.field, text: excerptOf(best.text, wanted) };
}

/** Each code and each tag is a text of its own. */
function textsOf(texts: FoundTexts, field: FoundField): readonly string[] {
  if (field === "codes" || field === "tags") return texts[field];
  const text = texts[field];
  return text === null ? [] : [text];
}

const has = (text: string | null, word: string): boolean =>
  text !== null && matchPieces(text, word).some(({ isMatch }) => isMatch);

/** Characters before the first match, those of a word begun there at most, and in all. */
const before = 24;
const longestWord = 16;
const most = 120;

function excerptOf(text: string, words: readonly string[]): string {
  const first = Math.min(...words.flatMap(word => placesOf(text, word)));
  if (first <= before) return wholeLetters(text, 0, most);
  const gap = text.lastIndexOf(" ", first - before);
  // Addresses, and texts of scripts that part no words, have no space for long.
  const from = gap < first - before - longestWord ? first - before : gap + 1;
  return `…${wholeLetters(text, from, from + most)}`;
}

/** A part of a text without a half of a letter that takes two places at its ends. */
const wholeLetters = (text: string, from: number, to: number): string =>
  text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");

/** Where a word is found first, in characters from the beginning; none where it isn't. */
function placesOf(text: string, word: string): readonly number[] {
  const pieces = matchPieces(text, word);
  const at = pieces.findIndex(({ isMatch }) => isMatch);
  return at < 0 ? [] : [pieces.slice(0, at).reduce((sum, piece) => sum + piece.text.length, 0)];
}
