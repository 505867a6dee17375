import { median } from "../median.ts";
import type { Taken } from "./stopwatch.ts";

export interface Measured {
  /** Medians. */
  readonly ours: Taken;
  readonly baseline: Taken;
  /** Of the times by the clock. */
  readonly ratio: number;
}

type Measure = () => Promise<Taken>;

/**
 * Measures both sides in turn, so that whatever else the machine does meets both: `rounds` times after a round that
 * only warms up, each side first as often as second.
 */
export async function inPairs(rounds: number, ours: Measure, baseline: Measure): Promise<Measured> {
  const taken: { ours: Taken[]; baseline: Taken[] } = { ours: [], baseline: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const pair = round % 2 === 0 ? await both(ours, baseline) : swapped(await both(baseline, ours));
    if (round === 0) continue;
    taken.ours.push(pair[0]);
    taken.baseline.push(pair[1]);
  }
  const [one, other] = [middle(taken.ours), middle(taken.baseline)];
  return { ours: one, baseline: other, ratio: one.ms / other.ms };
}

const middle = (taken: readonly Taken[]): Taken => ({
  ms: median(taken.map(({ ms }) => ms)),
  cpu: median(taken.map(({ cpu }) => cpu)),
});

async function both(first: Measure, second: Measure): Promise<[Taken, Taken]> {
  return [await first(), await second()];
}

const swapped = ([a, b]: [Taken, Taken]): [Taken, Taken] => [b, a];

/** To three decimals, for the report. */
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

export const perSecond = (count: number, { ms }: Taken): number => Math.round((count / ms) * 1_000);

export function roundedPair({ ours, baseline, ratio }: Measured): Record<string, number> {
  return {
    ours_ms: rounded(ours.ms),
    baseline_ms: rounded(baseline.ms),
    ratio: rounded(ratio),
    ours_cpu_ms: rounded(ours.cpu),
    baseline_cpu_ms: rounded(baseline.cpu),
    cpu_ratio: rounded(ours.cpu / baseline.cpu),
  };
}
