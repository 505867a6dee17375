/**
 * An FTS5 query from what a person typed: every word must occur, the last one may go on. Only letters and digits
 * count, as in the index, so quotes, operators and the like are just gaps. `null`: there is no word to look for.
 */
export function searchQuery(text: string): string | null {
  const words = text.normalize("NFC").match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
  return words === null ? null : `${words.map(word => `"${word}"`).join(" AND ")}*`;
}
