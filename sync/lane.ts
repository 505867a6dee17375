import type { Clock } from "./ports.ts";

/**
 * Pieces of work done one by one, each in a turn of the process of its own: whoever waits for an answer of this process
 * gets it in between, however many pieces came at once.
 */
export interface Lane {
  /** Resolves when there is room for the next piece. Throws what a piece threw; what comes after that isn't done. */
  add(work: () => void): Promise<void>;
  /** Resolves when all pieces are done. Throws what one of them threw. */
  emptied(): Promise<void>;
}

/** `room`: how many pieces may wait, which bounds what they hold. */
export function createLane({ turn }: Pick<Clock, "turn">, room: number): Lane {
  const waiting: Promise<void>[] = [];
  let last = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  const check = () => {
    if (failure !== null) throw failure.error;
  };
  const attempt = async (work: () => void) => {
    await turn();
    if (failure !== null) return;
    try {
      work();
    } catch (error) {
      failure = { error };
    }
  };
  return {
    async add(work) {
      last = last.then(() => attempt(work));
      waiting.push(last);
      if (waiting.length > room) await waiting.shift();
      check();
    },
    async emptied() {
      await last;
      check();
    },
  };
}
