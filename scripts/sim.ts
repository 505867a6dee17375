import { availableParallelism } from "node:os";
import process from "node:process";
import { readArguments } from "./sim/arguments.ts";
import { playSeeds, type SeedResult } from "./sim/pool.ts";
import { describeFailure } from "./sim/report.ts";

/** `npm run sim` (CONTRACT.md): one world a seed; ends with 0 only if every seed held. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readArguments(args);
  if ("problem" in options) {
    console.error(options.problem);
    return 2;
  }
  const { from, to, profile, plant, json, all } = options;
  const started = performance.now();
  const figures = { seeds: 0, requests: 0, runs: 0, exempted: 0 };
  const failures: SeedResult[] = [];
  const onResult = (result: SeedResult): boolean => {
    figures.seeds += 1;
    figures.requests += result.requests;
    figures.runs += result.runs;
    figures.exempted += result.exempted;
    if (result.failure !== null) {
      failures.push(result);
      if (!json) console.log(describeFailure(result, all));
    }
    return true;
  };
  const threads = Math.min(Math.max(2, availableParallelism()), to - from + 1);
  await playSeeds(numbers(from, to), { profile, plant, shrink: true }, { threads, onResult });
  const seconds = (performance.now() - started) / 1000;
  const perMinute = Math.round((figures.seeds / seconds) * 60);
  if (json) console.log(JSON.stringify({ ...figures, seconds, perMinute, failures }));
  else
    console.log(
      `${figures.seeds} seeds, ${failures.length} failed, ${figures.runs} runs, ${figures.requests} requests, ${figures.exempted} overwritten within a round trip (U5), ${perMinute} seeds a minute`,
    );
  return failures.length === 0 ? 0 : 1;
}

function* numbers(from: number, to: number): Iterable<number> {
  for (let n = from; n <= to; n += 1) yield n;
}
