import { expect, test } from "vitest";
import { playSeeds, type SeedResult } from "../../scripts/sim/pool.ts";
import { describeFailure } from "../../scripts/sim/report.ts";

/** Each seed a world of one of the three profiles in turn. */
const first = 1;
const last = 240;

test(`the simulated worlds of the seeds ${first} to ${last} hold`, async () => {
  const results: SeedResult[] = [];
  await playSeeds(
    Array.from({ length: last - first + 1 }, (_, n) => first + n),
    { profile: null, plant: null, shrink: false },
    { threads: 2, onResult: result => results.push(result) > 0 },
  );
  expect(results).toHaveLength(last - first + 1);
  // `npm run sim -- --seeds N` makes it short and tells how it went.
  const failures = results.filter(({ failure }) => failure !== null);
  expect(failures.map(result => describeFailure(result, false)).join("\n")).toBe("");
}, 85_000);
