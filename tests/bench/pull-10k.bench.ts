import type { Benchmark } from "./benchmark.ts";
import { median } from "./median.ts";
import { type BenchWorld, inBenchWorld, serverDelay, takenBy } from "./sync/bench-world.ts";
import { inPairs, perSecond, rounded, roundedPair } from "./sync/pairs.ts";
import type { Side } from "./sync/side.ts";
import type { Taken } from "./sync/stopwatch.ts";

const offers = 10_000;
const rounds = 5;
/** RxDB's trial ends at 500 documents and at 500 operations; with its own bookkeeping this many documents go in. */
const trialDocuments = 480;

/**
 * A first pull into a fresh encrypted workspace beside a loop that fetches, parses and inserts the same pages into
 * the same schema. Either has everything in the index of the search when its time ends. Peers pull the same rows by
 * their own replication.
 */
export const benchmark: Benchmark = {
  limit: 1.4,
  run: () =>
    inBenchWorld(async world => {
      const { api, ours, bare } = world;
      const { url } = api;
      await api.set({ offers, delay: serverDelay });
      await ours.run("pull", { url });
      const concurrency = (await api.set({ delay: serverDelay })).pages;
      const pairOf = (n: number) =>
        inPairs(
          n,
          () => takenBy(ours, "pull", { url }),
          () => takenBy(bare, "pull", { url, concurrency }),
        );
      const delayed = await pairOf(3);
      await api.set({});
      const pair = await pairOf(rounds);
      const bareRows = await bareWithout(bare, { url, concurrency });
      const peers = await peersOf(world);
      const perRow = pair.ours.ms / offers;
      return {
        name: "pull-10k",
        unit: "rows/s",
        ours: perSecond(offers, pair.ours),
        baseline: perSecond(offers, pair.baseline),
        ratio: rounded(pair.ratio),
        peers: Object.fromEntries(peers.map(([name, ms]) => [name, rounded(ms / perRow)])),
        detail: {
          offers,
          concurrency,
          ...roundedPair(pair),
          delayed: { server_ms: serverDelay, ...roundedPair(delayed) },
          peers_rows_per_s: Object.fromEntries(peers.map(([name, ms]) => [name, Math.round(1_000 / ms)])),
          trial_documents: trialDocuments,
          bare_rows_per_s: bareRows,
        },
      };
    }),
};

/** What the bare loop would do without what a row costs most: no studio on this schema is faster. */
async function bareWithout(
  bare: Side,
  input: { readonly url: string; readonly concurrency: number },
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const without of ["nothing", "encryption", "search", "indices", "encryption, search, indices"]) {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1)
      times.push((await takenBy(bare, "pull", { ...input, without })).ms);
    rows[`without ${without}`] = Math.round((offers / median(times)) * 1_000);
  }
  return rows;
}

/** ms per row of each peer. */
async function peersOf({ api, side }: BenchWorld): Promise<readonly (readonly [name: string, ms: number])[]> {
  const { url } = api;
  const [rxdb, pouchdb] = [await side("rxdb.ts"), await side("pouchdb.ts")];
  const middle = async (n: number, measure: () => Promise<Taken>) => {
    const times: number[] = [];
    for (let round = 0; round <= n; round += 1) times.push((await measure()).ms);
    return median(times.slice(1));
  };
  const memory = await middle(rounds, () => takenBy(rxdb, "memory", { url }));
  const level = await middle(rounds, () => takenBy(pouchdb, "pull", { url }));
  await api.set({ offers: trialDocuments });
  const sqlite = await middle(2 * rounds, () => takenBy(rxdb, "sqlite", { url }));
  return [
    ["rxdb-memory", memory / offers],
    ["rxdb-sqlite-trial", sqlite / trialDocuments],
    ["pouchdb-leveldb", level / offers],
  ];
}
