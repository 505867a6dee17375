/** So many requests a second, and so many at once after a pause. */
export interface Rate {
  perSecond: number;
  burst: number;
}

/** Far above what a studio's few concurrent requests come to; a script gone wild meets it within seconds. */
export const defaultRates = {
  dashboard: { perSecond: 1_000, burst: 4_000 },
  public: { perSecond: 300, burst: 1_500 },
} as const satisfies Record<string, Rate>;

const rememberAtMost = 10_000;

/**
 * A token bucket for each caller, in this instance: behind a balancer the limit is that of each instance. Answers 0,
 * or how many seconds to wait.
 */
export function rateLimit({ perSecond, burst }: Rate, clock: () => number = () => performance.now()) {
  const buckets = new Map<string, { left: number; at: number }>();
  return (caller: string): number => {
    const now = clock();
    const bucket = buckets.get(caller) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    if (buckets.size >= rememberAtMost && !buckets.has(caller)) buckets.clear();
    if (left < 1) {
      buckets.set(caller, { left, at: now });
      return Math.max(1, Math.ceil((1 - left) / perSecond));
    }
    buckets.set(caller, { left: left - 1, at: now });
    return 0;
  };
}
