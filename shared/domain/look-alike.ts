import { foldPromoCode } from "./promo-code.ts";
import { searchWords } from "./search-words.ts";

/**
 * Letters and digits that people take for each other on paper and aloud: Crockford's Base32 reads them as one. Dashes
 * between groups are read as nothing.
 */
const alike: readonly (readonly string[])[] = [
  ["0", "O"],
  ["1", "I", "L"],
];

/** The form in which two codes look the same: `DEALER-2O` and `dealer20`. */
export function foldLookAlikes(code: string): string {
  const folded = Array.from(foldPromoCode(code).replaceAll(/[-_]/g, ""));
  return folded.map(each => alike.find(letters => letters.includes(each))?.[0] ?? each).join("");
}

/** Ways of writing a code that are tried; a code of nothing but zeros and ones would have thousands. */
const mostWays = 256;

/**
 * The words of the search that a code which looks like this one has, each with the ways it may be written. One that is
 * parted by dashes elsewhere has other words.
 */
export function lookAlikeWords(code: string): readonly (readonly string[])[] {
  return searchWords(foldPromoCode(code)).map(waysOf);
}

function waysOf(word: string): readonly string[] {
  let ways: readonly string[] = [""];
  for (const each of word) {
    const letters = alike.find(group => group.includes(each)) ?? [each];
    // Beyond the limit the rest is taken as it is typed.
    const tried = ways.length * letters.length > mostWays ? [each] : letters;
    ways = ways.flatMap(way => tried.map(letter => way + letter));
  }
  return ways;
}

/**
 * What tells a code from another that looks like it: `letter O`, `digit 0`, for the first sign of `other` that differs;
 * `null` where they are the same to who types them (in either case), or differ by dashes alone.
 */
export function tellingSign(code: string, other: string): string | null {
  const [own, theirs] = [code, other].map(each => Array.from(foldPromoCode(each).replaceAll(/[-_]/g, "")));
  const sign = theirs?.find((each, at) => each !== own?.[at]);
  if (sign === undefined) return null;
  return /\d/.test(sign) ? `digit ${sign}` : `letter ${sign}`;
}
