import process from "node:process";
import { plantedBugs } from "../../sync/sim/planted-bugs.ts";
import { playSeeds, type SeedResult } from "./pool.ts";

/**
 * Finds for each planted bug the first seeds of 1,000 that catch it and that the engine as it is holds, and prints
 * them as they stand in sync/sim/catching-seeds.ts. With names as arguments: those alone.
 */
const most = 1000;
/** So many are kept of each: one may stop catching when the engine asks in another order. */
const enough = 3;
const names = process.argv.slice(2);
const failing = new Set<number>();
await play(null, 1, most, ({ seed }) => failing.add(seed).size <= most);

for (const { name, rule } of plantedBugs) {
  if (names.length > 0 && !names.includes(name)) continue;
  const caught: SeedResult[] = [];
  await play(name, 1, most, result => {
    if (!failing.has(result.seed)) caught.push(result);
    return caught.length < enough;
  });
  caught.sort((a, b) => a.seed - b.seed);
  const rules = [...new Set(caught.map(({ failure }) => failure?.rule))].join(", ");
  console.log(`  "${name}": [${caught.map(({ seed }) => seed).join(", ")}], // ${rule}, as ${rules}`);
}

/** Hears of the seeds that fail; `goOn` says whether to look further. */
function play(
  plant: string | null,
  from: number,
  to: number,
  goOn: (failure: SeedResult) => boolean,
): Promise<void> {
  const job = { profile: null, plant, shrink: false };
  const onResult = (result: SeedResult) => result.failure === null || goOn(result);
  return playSeeds(numbers(from, to), job, { threads: 2, onResult });
}

function* numbers(from: number, to: number): Iterable<number> {
  for (let seed = from; seed <= to; seed += 1) yield seed;
}
