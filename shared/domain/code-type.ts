import type { RedemptionMethod } from "./words.ts";

/** The wire's single character for each method (SYNC.md W4). */
const letters: Readonly<Record<RedemptionMethod, string>> = {
  promo_code: "P",
  show_save: "S",
  barcode: "B",
  online_link: "O",
};

/** With several methods the first known one decides; `null` where none is known. */
export function codeTypeOf(methods: readonly string[]): string | null {
  for (const method of methods) {
    const letter = Object.entries(letters).find(([name]) => name === method)?.[1];
    if (letter !== undefined) return letter;
  }
  return null;
}

/** The code type after an edit of the methods: kept, as pulled, until the methods change as a set. */
export function codeTypeAfter(
  codeType: string | null,
  before: readonly string[],
  after: readonly string[],
): string | null {
  if (codeType !== null && sameSet(before, after)) return codeType;
  return codeTypeOf(after);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set([...a, ...b]).size && new Set(b).size === new Set(a).size;
}
