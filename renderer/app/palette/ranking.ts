import { matchPieces, searchWords } from "#shared/domain/search-words.ts";

/** What the prefixes narrow the palette to: `>` commands, `@` records by name, `#` codes, tags and ids. */
export type Scope = "all" | "commands" | "names" | "tags";

export interface Query {
  readonly scope: Scope;
  readonly text: string;
}

const scopes: Readonly<Record<string, Scope>> = { ">": "commands", "@": "names", "#": "tags" };

export function readQuery(typed: string): Query {
  const trimmed = typed.trimStart();
  const scope = scopes[trimmed.charAt(0)];
  return scope === undefined
    ? { scope: "all", text: trimmed.trim() }
    : { scope, text: trimmed.slice(1).trim() };
}

/** A text to be found, and words that find it too but count less. */
export interface Findable {
  readonly title: string;
  readonly also?: string | undefined;
}

/**
 * The items that have every word of `text` as a beginning of one of theirs, without case and accents. First those whose
 * title begins with it, then those whose title has it all, then those found by other words; else as they came.
 */
export function ranked<T extends Findable>(items: readonly T[], text: string): T[] {
  const words = searchWords(text);
  if (words.length === 0) return text === "" ? [...items] : [];
  return items
    .map((item, place) => ({ item, place, score: scoreOf(item, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ item }) => item);
}

/** The same items, those first whose title begins with the text, then those whose title has it all. */
export function titlesFirst<T extends { readonly title: string | null }>(
  items: readonly T[],
  text: string,
): T[] {
  const words = searchWords(text);
  if (words.length === 0) return [...items];
  return items
    .map((item, place) => ({ item, place, score: scoreOf({ title: item.title ?? "" }, words) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ item }) => item);
}

function scoreOf({ title, also = "" }: Findable, words: readonly string[]): number {
  const [first = ""] = words;
  if (words.every(word => hasBeginning(title, word))) return matchPieces(title, first)[0]?.isMatch ? 3 : 2;
  return words.every(word => hasBeginning(`${title} ${also}`, word)) ? 1 : 0;
}

const hasBeginning = (text: string, word: string): boolean =>
  matchPieces(text, word).some(({ isMatch }) => isMatch);
