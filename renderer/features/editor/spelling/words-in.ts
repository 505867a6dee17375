/** A word that a spelling can be judged of, and where it stands. */
export interface FoundWord {
  readonly word: string;
  readonly at: number;
}

/**
 * The words of a text that are words of a language: no addresses, codes, placeholders, abbreviations or figures.
 * Offsets are UTF-16. Past `most` units nothing is looked at: no offer's text is a book.
 */
export function wordsIn(text: string, most = 20_000): FoundWord[] {
  const part = text.length > most ? text.slice(0, most) : text;
  const bare = part.replaceAll(placeholder, match => " ".repeat(match.length));
  return Array.from(bare.matchAll(stretch)).flatMap(({ 0: token, index }) =>
    isAddress(token)
      ? []
      : Array.from(token.matchAll(wordShape), found => ({ word: found[0], at: index + found.index })).filter(
          ({ word }) => isJudged(word),
        ),
  );
}

/** The text with one word written otherwise, wherever it stands alone. */
export function withWord(text: string, word: string, instead: string): string {
  let changed = "";
  let end = 0;
  for (const found of wordsIn(text)) {
    if (found.word !== word) continue;
    changed += text.slice(end, found.at) + instead;
    end = found.at + word.length;
  }
  return changed + text.slice(end);
}

const placeholder = /\{[^{}\r\n]{1,40}\}/g;
const stretch = /\S+/g;
const wordShape = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu;

/** Web and mail addresses, with or without their scheme. */
function isAddress(token: string): boolean {
  return token.length > longestToken || /@|:\/\/|^www\.|\.(?:com|org|net|io|de|fr|es|uk|eu)\b/i.test(token);
}

const longestToken = 200;

/** Neither a letter alone, nor letters that stand for words, nor anything with a figure. */
function isJudged(word: string): boolean {
  return word.length > 1 && word !== word.toUpperCase() && !/[\p{N}_]/u.test(word);
}
