import { RequestError } from "./failures.ts";

const maxDepth = 100;

/**
 * Reads a JSON body; an empty one is `undefined`. Besides bad syntax it refuses what could not be
 * stored as given: bytes that are not UTF-8, NUL, half a surrogate pair, numbers that JavaScript
 * does not hold exactly. Of keys that stand twice the last counts, as in most parsers.
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const body = decoded(bytes);
  refuseUnstorable(body, 0);
  return body;
}

function decoded(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new RequestError(400, "invalid_json", "The body is not valid JSON in UTF-8.");
  }
}

function refuseUnstorable(value: unknown, depth: number): void {
  if (typeof value === "string" && !isStorable(value))
    throw refusal("must not hold NUL or half a surrogate pair");
  if (typeof value === "number" && !isExact(value))
    throw refusal("must not hold a number too large to be kept exactly");
  if (typeof value !== "object" || value === null) return;
  if (depth >= maxDepth) throw refusal(`must not be nested deeper than ${maxDepth} levels`);
  for (const [key, entry] of Object.entries(value)) {
    if (!isStorable(key)) throw refusal("must not hold NUL or half a surrogate pair");
    refuseUnstorable(entry, depth + 1);
  }
}

function refusal(what: string): RequestError {
  return new RequestError(400, "invalid_request", `The body ${what}.`);
}

function isStorable(value: string): boolean {
  return !/[\u0000\p{Surrogate}]/u.test(value);
}

function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}
