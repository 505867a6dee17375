/** Accents that the index takes for part of a letter; every other mark ends a word there. */
const accents =
  "[\\u0300-\\u0304\\u0306-\\u030c\\u030f\\u0311\\u031b\\u0323-\\u0328\\u032d\\u032e\\u0330\\u0331]";
const letter = "[\\p{L}\\p{N}\\p{Co}]";
const word = new RegExp(`${letter}(?:${letter}|${accents})*`, "gu");

/**
 * An FTS5 query from what a person typed: every word must occur, the last one may go on. Only letters and digits
 * count, as in the index, so quotes, operators and the like are just gaps. `null`: there is no word to look for.
 *
 * A word is what the index takes for one: without positions it refuses a word that it would take for several.
 */
export function searchQuery(text: string): string | null {
  const words = text.normalize("NFC").match(word);
  return words === null ? null : `${words.map(each => `"${each}"`).join(" AND ")}*`;
}
