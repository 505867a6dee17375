import { segmenter } from "../domain/formatters.ts";

/** One or two letters for a merchant's mark: of the first two words that start with a letter or a digit. */
export function initialsOf(name: string, locale: string): string {
  const words = name.split(/\s+/).filter(word => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map(word => firstGrapheme(word, locale));
  return letters.join("").toLocaleUpperCase(locale);
}

function firstGrapheme(word: string, locale: string): string {
  // A grapheme may be endless (combining marks without number): sixteen code units hold any letter.
  for (const { segment } of segmenter(locale).segment(word.slice(0, 16))) return segment;
  return "";
}
