import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Benchmark, BenchmarkResult } from "../tests/bench/benchmark.ts";

/** `npm run bench` (CONTRACT.md): each benchmark beside its baseline. Limits are printed, not enforced. */
const folder = path.join(import.meta.dirname, "../tests/bench");
const suffix = ".bench.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const known = readdirSync(folder).flatMap(file =>
    file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : [],
  );
  const options = optionsOf(args, known);
  if ("problem" in options) {
    console.error(options.problem);
    return 2;
  }
  const results: BenchmarkResult[] = [];
  for (const name of options.names) {
    const benchmark = await benchmarkOf(name);
    const result = await benchmark.run();
    results.push(result);
    print(result, benchmark.limit);
  }
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  return 0;
}

async function benchmarkOf(name: string): Promise<Benchmark> {
  const loaded: { benchmark: Benchmark } = await import(
    pathToFileURL(path.join(folder, `${name}${suffix}`)).href
  );
  return loaded.benchmark;
}

function optionsOf(args: string[], known: readonly string[]) {
  let values: { only?: string; json?: string };
  try {
    values = parseArgs({ args, options: { only: { type: "string" }, json: { type: "string" } } }).values;
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const names = values.only?.split(",") ?? [...known];
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    return { problem: `There is no benchmark ${unknown.join(", ")}: there are ${known.join(", ")}.` };
  }
  return { names, json: values.json };
}

function print({ name, unit, ours, baseline, ratio, detail }: BenchmarkResult, limit: number | null): void {
  const verdict = limit === null ? "" : ratio <= limit ? ` (within ${limit})` : ` (over ${limit})`;
  console.log(`${name}: ${ours} ${unit}, baseline ${baseline} ${unit}, ratio ${ratio}${verdict}`);
  console.log(`  ${JSON.stringify(detail)}`);
}
