/** Accents that the index takes for part of a letter; every other mark ends a word there. */
const accents =
  "[\\u0300-\\u0304\\u0306-\\u030c\\u030f\\u0311\\u031b\\u0323-\\u0328\\u032d\\u032e\\u0330\\u0331]";
const letter = "[\\p{L}\\p{N}\\p{Co}]";
const word = new RegExp(`${letter}(?:${letter}|${accents})*`, "gu");

/** The words of a text as the index of the search takes them. */
export const searchWords = (text: string): readonly string[] => text.normalize("NFC").match(word) ?? [];

export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * A text in pieces, those marked that a search found it by: without case and accents as the index compares, the
 * search's last word as a beginning.
 */
export function matchPieces(text: string, search: string): readonly TextPiece[] {
  const wanted = searchWords(search).map(folded);
  const last = wanted.at(-1);
  if (last === undefined) return [{ text, isMatch: false }];
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const length = matchLength(found, wanted, last);
    if (length === 0) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), isMatch: false });
    done = index + length;
    pieces.push({ text: text.slice(index, done), isMatch: true });
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMatch: false });
  return pieces;
}

/** Characters of a word that a search found it by; 0: it did not. */
function matchLength(found: string, wanted: readonly string[], last: string): number {
  const whole = folded(found);
  if (wanted.includes(whole)) return found.length;
  if (!whole.startsWith(last)) return 0;
  let length = 0;
  for (const character of found) {
    // A mark that follows a letter belongs to it.
    if (folded(found.slice(0, length)).length >= last.length && folded(character) !== "") break;
    length += character.length;
  }
  return length;
}

const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
