import { Worker } from "node:worker_threads";
import type { Setting, SimProfile, Step } from "../../sync/sim/script.ts";

export interface Job {
  readonly profile: SimProfile | null;
  readonly plant: string | null;
  /** Failing worlds are made as short as they get, and traced. */
  readonly shrink: boolean;
}

export interface SeedResult {
  readonly seed: number;
  readonly profile: SimProfile;
  readonly requests: number;
  readonly runs: number;
  readonly exempted: number;
  readonly ms: number;
  readonly failure: SeedFailure | null;
}

export interface SeedFailure {
  readonly rule: string;
  readonly message: string;
  readonly setting: Setting;
  readonly steps: readonly Step[];
  readonly trace: readonly string[];
}

/**
 * Plays the seeds on so many threads; `onResult` hears of each as it ends, in no order, and answers false to stop.
 */
export async function playSeeds(
  seeds: Iterable<number>,
  job: Job,
  options: { readonly threads: number; readonly onResult: (result: SeedResult) => boolean },
): Promise<void> {
  const rest = seeds[Symbol.iterator]();
  let isOver = false;
  const next = (): number | null => {
    const seed = isOver ? undefined : rest.next();
    return seed === undefined || seed.done === true ? null : seed.value;
  };
  const hear = (result: SeedResult) => {
    if (!isOver && !options.onResult(result)) isOver = true;
  };
  await Promise.all(Array.from({ length: options.threads }, () => work(job, next, hear)));
}

function work(job: Job, next: () => number | null, hear: (result: SeedResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: job });
    worker.on("message", (result: SeedResult | null) => {
      if (result !== null) hear(result);
      worker.postMessage(next());
    });
    worker.on("error", reject);
    worker.on("exit", () => resolve());
  });
}
