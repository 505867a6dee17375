import { median } from "../median.ts";

export interface Measured {
  /** Medians, ms. */
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
}

type Measure = () => Promise<number>;

/**
 * Measures both sides in turn, so that whatever else the machine does meets both: `rounds` times after a round that
 * only warms up, each side first as often as second.
 */
export async function inPairs(rounds: number, ours: Measure, baseline: Measure): Promise<Measured> {
  const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const pair = round % 2 === 0 ? await both(ours, baseline) : swapped(await both(baseline, ours));
    if (round === 0) continue;
    times.ours.push(pair[0]);
    times.baseline.push(pair[1]);
  }
  const [one, other] = [median(times.ours), median(times.baseline)];
  return { ours: one, baseline: other, ratio: one / other };
}

async function both(first: Measure, second: Measure): Promise<[number, number]> {
  return [await first(), await second()];
}

const swapped = ([a, b]: [number, number]): [number, number] => [b, a];

/** To three decimals, for the report. */
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

export const perSecond = (count: number, ms: number): number => Math.round((count / ms) * 1_000);

export function roundedPair({ ours, baseline, ratio }: Measured): Record<string, number> {
  return { ours_ms: rounded(ours), baseline_ms: rounded(baseline), ratio: rounded(ratio) };
}
