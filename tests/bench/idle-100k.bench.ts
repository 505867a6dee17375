import type { Benchmark } from "./benchmark.ts";
import { inBenchWorld, serverDelay, takenBy } from "./sync/bench-world.ts";
import { inPairs, perSecond, rounded, roundedPair } from "./sync/pairs.ts";

const offers = 100_000;
const rounds = 5;

/**
 * A run that finds nothing to do on a server without a feed, beside a bare reading of the same pages. `feed_requests`:
 * what such a run asks of a server that has one.
 */
export const benchmark: Benchmark = {
  limit: 1.3,
  run: () =>
    inBenchWorld(async ({ api, ours, bare }) => {
      const { url } = api;
      await api.set({ offers });
      await ours.run("open", { url });
      await api.set({ delay: serverDelay });
      await ours.run("sync");
      const { pages: concurrency, requests } = await api.set({ delay: serverDelay });
      const pairOf = (n: number) =>
        inPairs(
          n,
          () => takenBy(ours, "sync", {}),
          () => takenBy(bare, "idle", { url, concurrency }),
        );
      const delayed = await pairOf(1);
      await api.set({});
      const pair = await pairOf(rounds);
      await ours.run("close");
      return {
        name: "idle-100k",
        unit: "rows/s",
        ours: perSecond(offers, pair.ours),
        baseline: perSecond(offers, pair.baseline),
        ratio: rounded(pair.ratio),
        peers: {},
        detail: {
          offers,
          concurrency,
          requests,
          ...roundedPair(pair),
          delayed: { server_ms: serverDelay, ...roundedPair(delayed) },
          feed_requests: await feedRequests(),
        },
      };
    }),
};

/** A thousand offers on a server with a change feed, read once; then nothing happens there or here. */
function feedRequests(): Promise<number> {
  return inBenchWorld(async ({ api, ours }) => {
    await api.set({ offers: 1_000, feed: true });
    await ours.run("open", { url: api.url });
    await ours.run("sync");
    await api.set({ feed: true });
    await ours.run("sync");
    return (await api.set({})).requests;
  });
}
