import { z } from "zod";

/** One line of the benchmark file (CONTRACT.md, "Benchmarks"). */
export const benchmarkResultSchema = z.object({
  name: z.string(),
  unit: z.string(),
  ours: z.number(),
  baseline: z.number(),
  /** Our cost over the baseline's: lower is better. */
  ratio: z.number(),
  /** A peer's cost over ours. */
  peers: z.record(z.string(), z.number()),
  detail: z.record(z.string(), z.json()),
});
export type BenchmarkResult = z.infer<typeof benchmarkResultSchema>;

/** What a file `tests/bench/NAME.bench.ts` exports as `benchmark`; `NAME` is the benchmark's. */
export interface Benchmark {
  /** The ratio that CONTRACT.md allows. It is printed, never enforced; `null`: what is promised is in `detail`. */
  limit: number | null;
  run(): Promise<BenchmarkResult>;
}
