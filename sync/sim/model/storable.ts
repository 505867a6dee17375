import type { Json } from "#shared/domain/json.ts";

const maxDepth = 100;

/**
 * What the server refuses in a body whatever its endpoint: NUL, half a surrogate pair, numbers that JavaScript does
 * not hold exactly, and more than a hundred levels. Gives the sentence, or undefined for a body that can be stored.
 */
export function unstorableIn(value: Json | undefined, depth = 0): string | undefined {
  if (typeof value === "string") return isStorable(value) ? undefined : badText;
  if (typeof value === "number") return isExact(value) ? undefined : badNumber;
  if (typeof value !== "object" || value === null) return undefined;
  if (depth >= maxDepth) return tooDeep;
  for (const [key, entry] of Object.entries(value)) {
    if (!isStorable(key)) return badText;
    const found = unstorableIn(entry, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const badText = "The body must not hold NUL or half a surrogate pair.";
const badNumber = "The body must not hold a number too large to be kept exactly.";
const tooDeep = `The body must not be nested deeper than ${maxDepth} levels.`;

function isStorable(value: string): boolean {
  return !/[\u0000\p{Surrogate}]/u.test(value);
}

function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}
