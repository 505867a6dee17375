import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { playSeeds, type SeedResult } from "../../scripts/sim/pool.ts";
import { catchingSeeds } from "./catching-seeds.ts";
import { plantedBugs } from "./planted-bugs.ts";

/** The bug's own seeds with the bug in the engine. */
async function playWith(plant: string, seeds: readonly number[]): Promise<readonly SeedResult[]> {
  const results: SeedResult[] = [];
  await playSeeds(
    seeds,
    { profile: null, plant, shrink: false },
    { threads: 1, onResult: result => results.push(result) > 0 && result.failure === null },
  );
  return results;
}

describe("the oracle sees bugs that were put into the engine by hand", () => {
  test("there are at least fifteen, of many rules, each one text of one file", () => {
    expect(plantedBugs.length).toBeGreaterThanOrEqual(15);
    expect(new Set(plantedBugs.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(12);
    for (const { name, file, text, instead } of plantedBugs) {
      const found = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8").split(text).length - 1;
      expect({ name, found }).toEqual({ name, found: 1 });
      expect(instead).not.toBe(text);
    }
  });

  test.each(plantedBugs)("[$rule] $name is caught", async ({ name }) => {
    const seeds = catchingSeeds[name] ?? [];
    expect(seeds.length).toBeGreaterThan(0);
    const results = await playWith(name, seeds);
    expect(results.filter(({ failure }) => failure !== null)).toHaveLength(1);
  });
});
