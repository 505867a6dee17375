import { randomFillSync } from "node:crypto";
import { ulid } from "ulid";
import type { Clock, Random } from "../ports.ts";

/** The computer's own clock and chance. */
export const systemClock: Clock = {
  turn: () => new Promise(resolve => void setImmediate(resolve)),
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise(resolve => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener("abort", done, { once: true });
    }),
};

export const systemRandom: Random = {
  ulid: () => ulid(undefined, randomFraction),
  fraction: () => Math.random(),
};

const pool = new Uint8Array(4096);
let taken = pool.length;

/** n/256 from the system's own randomness, fetched in bulk: a byte at a time costs more than all the rest of an id. */
export function randomFraction(): number {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  const byte = pool[taken] ?? 0;
  taken += 1;
  return byte / 256;
}
