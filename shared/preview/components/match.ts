import { segmenter } from "../../domain/formatters.ts";

/** A text around the first place where a term occurs, whatever its case; `null` where it doesn't. */
export function partsAround(
  text: string,
  term: string,
  locale: string,
): readonly [before: string, found: string, after: string] | null {
  const at = lower(text, locale).indexOf(lower(term, locale));
  if (at < 0 || term === "") return null;
  return [text.slice(0, at), text.slice(at, at + term.length), text.slice(at + term.length)];
}

/**
 * What a customer may have searched for to find an offer: the longest word of its title, in small letters as people
 * type. `null` where there is none: nothing is made up.
 */
export function likelyTerm(title: string | null, locale: string): string | null {
  if (title === null) return null;
  const words = [...segmenter(locale, { granularity: "word" }).segment(title.slice(0, 200))];
  let longest = "";
  for (const { segment, isWordLike } of words)
    if (isWordLike && segment.length > longest.length) longest = segment;
  const typed = lower(longest, locale);
  return typed === "" ? null : typed;
}

/** Letters whose small form has another length would shift what is found: they stay. */
function lower(text: string, locale: string): string {
  return [...text]
    .map(letter => {
      const small = letter.toLocaleLowerCase(locale);
      return small.length === letter.length ? small : letter;
    })
    .join("");
}
