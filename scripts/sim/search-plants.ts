import { plantedBugs } from "../../sync/sim/planted-bugs.ts";
import { playSeeds, type SeedResult } from "./pool.ts";

/**
 * Finds for each planted bug the first of 1,000 seeds that catches it and that the engine as it is holds, and prints
 * them as they stand in sync/sim/catching-seeds.ts. Names as arguments: only those.
 */
const most = Number(process.env.SEEDS ?? 1000);
const names = process.argv.slice(2);
const healthy = await failing(null, () => true);

for (const { name, rule } of plantedBugs) {
  if (names.length > 0 && !names.includes(name)) continue;
  const caught = await failing(name, ({ seed }) => healthy.has(seed));
  const [first] = [...caught.values()]
    .filter(({ seed }) => !healthy.has(seed))
    .sort((a, b) => a.seed - b.seed);
  if (first === undefined) console.log(`  // ${name} (${rule}): not caught by ${most} seeds`);
  else console.log(`  "${name}": ${first.seed}, // ${first.failure?.rule} for ${rule}`);
}

/** Seeds that fail; `goOn` answers after a failure whether to look further. */
async function failing(
  plant: string | null,
  goOn: (failure: SeedResult) => boolean,
): Promise<ReadonlyMap<number, SeedResult>> {
  const found = new Map<number, SeedResult>();
  await playSeeds(
    numbers(),
    { profile: null, plant, shrink: false },
    {
      threads: 2,
      onResult(result) {
        if (result.failure === null) return true;
        found.set(result.seed, result);
        return goOn(result);
      },
    },
  );
  return found;
}

function* numbers(): Iterable<number> {
  for (let seed = 1; seed <= most; seed += 1) yield seed;
}
