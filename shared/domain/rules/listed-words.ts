import type { Problem } from "../problem.ts";
import { isListed, type WordListField, wordLists } from "../word-lists.ts";
import { error } from "./say.ts";

/** An error for each word that its field's closed list doesn't hold. */
export function unlisted(field: WordListField, words: readonly string[], what: string): Problem[] {
  return words
    .filter(word => !isListed(field, word))
    .map(word => error(field, "word-unknown", `“${word}” is not ${what}. Use ${inWords(wordLists[field])}.`));
}

function inWords(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
