import { type Side, startSide } from "./side.ts";
import { type BenchApi, startBenchApi } from "./start-bench-api.ts";
import type { Taken } from "./stopwatch.ts";

export interface BenchWorld {
  readonly api: BenchApi;
  readonly ours: Side;
  readonly bare: Side;
  /** One more side that ends with the world. */
  side(script: string): Promise<Side>;
}

/** ms of server delay at which concurrency has to hide the latency (the sync engine's own figures: within 1.1). */
export const serverDelay = 20;

/** One server, our side and the bare one, each a process; ended whatever happens. */
export async function inBenchWorld<T>(work: (world: BenchWorld) => Promise<T>): Promise<T> {
  const api = await startBenchApi();
  const sides: Side[] = [];
  const side = async (script: string) => {
    const started = await startSide(script);
    sides.push(started);
    return started;
  };
  try {
    return await work({ api, ours: await side("ours.ts"), bare: await side("bare.ts"), side });
  } finally {
    for (const each of sides) await each.stop();
    await api.stop();
  }
}

/** What a step took. */
export async function takenBy(side: Side, step: string, input: Parameters<Side["run"]>[1]): Promise<Taken> {
  const { ms = Number.NaN, cpu = Number.NaN } = await side.run(step, input);
  return { ms, cpu };
}
