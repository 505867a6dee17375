import { isDeepStrictEqual } from "node:util";

/** What a step of the tour or a test finds otherwise than it should be, in one sentence. */
export class CheckFailed extends Error {}

/** Deep equality, said in words where it does not hold. */
export function mustEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(plain(actual), plain(expected))) return;
  throw new CheckFailed(`${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}.`);
}

export function mustHold(what: string, holds: boolean): void {
  if (!holds) throw new CheckFailed(`${what} does not hold.`);
}

/** Asks again until it holds; the last answer's fault is the one reported. For what another process does in its time. */
export async function eventually(check: () => Promise<void> | void, milliseconds = 10_000): Promise<void> {
  const giveUpAt = performance.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
