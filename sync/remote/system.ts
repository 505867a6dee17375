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

export const systemRandom: Random = { ulid: () => ulid(), fraction: () => Math.random() };
