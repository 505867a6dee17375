import { deserialize, serialize } from "node:v8";
import type { z } from "zod";
import type { offerPageRequestSchema } from "#shared/ipc/offer-list-views.ts";
import { percentile } from "../percentile.ts";
import { rounded } from "../sync/pairs.ts";
import { fillWorkspace } from "./filled-workspace.ts";
import { sender, serve } from "./serve.ts";

export const [few, many] = [10_000, 100_000];

interface Case {
  readonly name: string;
  readonly request: z.input<typeof offerPageRequestSchema>;
}

export interface TwoSizes {
  /** p95 in ms over all cases, of all rounds but the first, which only warms up. */
  readonly few: number;
  readonly many: number;
  readonly detail: Record<string, number | Record<string, number>>;
}

/**
 * What the main process does for one `offers:page`, with the copies that messages between processes make, in a small
 * and in a large workspace in turn, so that whatever else the machine does meets both.
 */
export async function atTwoSizes(cases: readonly Case[], rounds: number): Promise<TwoSizes> {
  const workspaces = [fillWorkspace(few), fillWorkspace(many)] as const;
  const servings = workspaces.map(({ studio }) => serve(studio));
  const times = new Map(cases.map(({ name }) => [name, [[], []] as [number[], number[]]]));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const { name, request } of cases) {
        const message = serialize(request);
        for (const [size, serving] of servings.entries()) {
          const started = performance.now();
          const answer = await serving.call("offers:page", sender, deserialize(message));
          serialize(answer);
          if (round > 0) times.get(name)?.[size]?.push(performance.now() - started);
          if (!answer.ok) throw new Error(answer.error.message);
        }
      }
    }
  } finally {
    for (const workspace of workspaces) workspace.close();
  }
  const all = (size: 0 | 1) => [...times.values()].flatMap(sizes => sizes[size]);
  const [p95Few, p95Many] = [percentile(all(0), 0.95), percentile(all(1), 0.95)];
  const slowest = [...times]
    .map(([name, sizes]) => [name, rounded(percentile(sizes[1], 0.5))] as const)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 5);
  return {
    few: p95Few,
    many: p95Many,
    detail: {
      cases: cases.length,
      p50_ms_at_10k: rounded(percentile(all(0), 0.5)),
      p50_ms_at_100k: rounded(percentile(all(1), 0.5)),
      max_ms_at_100k: rounded(percentile(all(1), 1)),
      slowest_p50_ms_at_100k: Object.fromEntries(slowest),
    },
  };
}
