import { decodeTrie } from "cspell-trie-lib";

export interface Speller {
  isRight(word: string): boolean;
  /** The likeliest first. */
  suggestions(word: string): readonly string[];
}

/** A dictionary in the packed form of cspell: `decodeTrie` reads it in place, words are never listed. */
export function createSpeller(files: readonly Uint8Array<ArrayBuffer>[]): Speller {
  const tries = files.map(file => decodeTrie(file));
  const has = (word: string) => tries.some(trie => trie.hasWord(word, true));
  /** As it is written, or written small where it only begins a sentence or a title. */
  const isWord = (word: string) => has(word) || has(smallFirst(word));
  const isRight = (word: string) =>
    spellings(word).some(isWord) ||
    (word.includes("-") && word.split("-").every(part => spellings(part).some(isWord)));
  return {
    isRight,
    suggestions(word) {
      const found = tries.flatMap(trie =>
        trie.suggest(smallFirst(word), { numSuggestions: 4, timeout: 300 }),
      );
      const asTyped = isSmall(word) ? found : found.map(bigFirst);
      return [...new Set(asTyped.map(each => sameQuote(each, word)))].filter(isRight).slice(0, 3);
    },
  };
}

/** Dictionaries write an apostrophe either way. */
function spellings(word: string): readonly string[] {
  return /['’]/.test(word) ? [word.replaceAll("’", "'"), word.replaceAll("'", "’")] : [word];
}

function sameQuote(suggestion: string, word: string): string {
  return word.includes("'") ? suggestion.replaceAll("’", "'") : suggestion;
}

const isSmall = (word: string): boolean => word.charAt(0) === word.charAt(0).toLowerCase();
const smallFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const bigFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
