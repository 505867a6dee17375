import { searchWords } from "#shared/domain/search-words.ts";

/**
 * An FTS5 query from what a person typed: every word must occur, the last one may go on. Only letters and digits
 * count, as in the index, so quotes, operators and the like are just gaps. `null`: there is no word to look for.
 *
 * A word is what the index takes for one: without positions it refuses a word that it would take for several.
 */
export function searchQuery(text: string): string | null {
  const words = searchWords(text);
  return words.length === 0 ? null : `${words.map(each => `"${each}"`).join(" AND ")}*`;
}
