import type { Benchmark } from "./benchmark.ts";
import { inBenchWorld } from "./sync/bench-world.ts";
import { rounded } from "./sync/pairs.ts";

const offers = 100_000;
/** ms in which the main process answers 99 of 100 pings whatever it pulls. */
const promised = 50;

/**
 * What another thread waits for an answer of the process that pulls 100,000 offers, beside the time that is promised;
 * and whether the memory of that process grows with what it pulls.
 */
export const benchmark: Benchmark = {
  limit: 1,
  run: () =>
    inBenchWorld(async ({ api, ours }) => {
      await api.set({ offers });
      const pings = await ours.run("pingedPull", { url: api.url });
      const { p99 = Number.NaN } = pings;
      return {
        name: "ping-100k",
        unit: "ms",
        ours: rounded(p99),
        baseline: promised,
        ratio: rounded(p99 / promised),
        peers: {},
        detail: {
          offers,
          ...Object.fromEntries(Object.entries(pings).map(([name, value]) => [name, rounded(value)])),
        },
      };
    }),
};
