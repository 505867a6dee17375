import type { Benchmark } from "./benchmark.ts";
import { type BenchWorld, inBenchWorld, serverDelay, takenBy } from "./sync/bench-world.ts";
import { inPairs, perSecond, rounded, roundedPair } from "./sync/pairs.ts";

const offers = 1_000;
const rounds = 5;

/**
 * A whole run that sends an edit of each of a thousand synced offers, beside a loop of GET and PUT that commits per
 * 100 answers into the same schema.
 */
export const benchmark: Benchmark = {
  limit: 1.3,
  run: () =>
    inBenchWorld(async world => {
      const { api, ours, bare } = world;
      const { url } = api;
      await api.set({ offers });
      await ours.run("open", { url });
      await bare.run("open", { url, concurrency: 1 });
      const measured = createRounds(world);
      const concurrency = await measured.concurrency();
      const delayed = await inPairs(2, measured.ours(serverDelay), measured.bare(serverDelay, concurrency));
      const pair = await inPairs(rounds, measured.ours(0), measured.bare(0, concurrency));
      return {
        name: "push-1k",
        unit: "offers/s",
        ours: perSecond(offers, pair.ours),
        baseline: perSecond(offers, pair.baseline),
        ratio: rounded(pair.ratio),
        peers: {},
        detail: {
          offers,
          concurrency,
          ...roundedPair(pair),
          delayed: { server_ms: serverDelay, ...roundedPair(delayed) },
        },
      };
    }),
};

/** Each round edits every offer anew, on either side; ours first takes over what the other side has changed. */
function createRounds({ api, ours, bare }: BenchWorld) {
  const { url } = api;
  let round = 0;
  const next = () => {
    round += 1;
    return round;
  };
  const push = async (delay: number) => {
    await api.set({});
    await ours.run("sync");
    await ours.run("edit", { round: next() });
    await api.set({ delay });
    const { ms = Number.NaN, cpu = Number.NaN, updated } = await ours.run("sync");
    if (updated !== offers) throw new Error(`Of ${offers} edited offers ${updated} were sent.`);
    return { ms, cpu };
  };
  return {
    ours: (delay: number) => () => push(delay),
    bare: (delay: number, concurrency: number) => async () => {
      await api.set({ delay });
      return takenBy(bare, "push", { url, concurrency, round: next() });
    },
    /** How many requests our side has under way at once when latency would pay. */
    async concurrency() {
      await push(serverDelay);
      return (await api.set({})).records;
    },
  };
}
