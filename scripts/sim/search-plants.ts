import process from "node:process";
import { plantedBugs } from "../../sync/sim/planted-bugs.ts";
import { playSeeds } from "./pool.ts";

/**
 * Finds for each planted bug the first seeds of 1,000 that catch it and that the engine as it is holds, and prints
 * them as they stand in sync/sim/catching-seeds.ts. With names as arguments: those alone.
 */
const most = 1000;
/** So many are kept of each: one may stop catching when the engine asks in another order. */
const enough = 3;
const names = process.argv.slice(2);

for (const { name, rule } of plantedBugs) {
  if (names.length > 0 && !names.includes(name)) continue;
  const seeds = await catching(name);
  console.log(`  "${name}": [${seeds.join(", ")}], // ${rule}`);
}

async function catching(plant: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (let from = 1; found.length < enough && from <= most; ) {
    const caught = await failing(plant, numbers(from, most), 2 * enough);
    if (caught.length === 0) break;
    const failsAnyway = await failing(null, caught, caught.length);
    found.push(...caught.filter(seed => !failsAnyway.includes(seed)));
    from = Math.max(...caught) + 1;
  }
  return found.slice(0, enough);
}

/** The first seeds that fail, at most so many, in order. */
async function failing(plant: string | null, seeds: Iterable<number>, atMost: number) {
  const found: number[] = [];
  const job = { profile: null, plant, shrink: false };
  await playSeeds(seeds, job, {
    threads: 2,
    onResult: ({ seed, failure }) => failure === null || found.push(seed) < atMost,
  });
  return found.sort((a, b) => a - b);
}

function* numbers(from: number, to: number): Iterable<number> {
  for (let seed = from; seed <= to; seed += 1) yield seed;
}
