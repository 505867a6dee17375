import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { onDisplay, type Start, startBlankWindow, startStudio } from "./desktop/starting.ts";
import { fillWorkspace, workspaceKey } from "./list/filled-workspace.ts";
import { median } from "./median.ts";
import { rounded } from "./sync/pairs.ts";

const offers = 100_000;
const rounds = 7;
/** What the studio may take beyond a blank window. */
const allowed = { ms: 300, pss: 90 };

/** The studio from its start to the first offers of 100,000 on the screen, beside a window with one word in it. */
export const benchmark: Benchmark = {
  limit: null,
  run: () =>
    onDisplay(async () => {
      const workspace = fillWorkspace(offers);
      try {
        workspace.studio.close();
        const keyFile = path.join(workspace.folder, "key");
        writeFileSync(keyFile, workspaceKey.toString("hex"), { mode: 0o600 });
        const pairs = await inTurn(() => startStudio(workspace.folder, keyFile), startBlankWindow);
        return report(pairs);
      } finally {
        workspace.close();
      }
    }),
};

interface Pair {
  readonly ours: Start;
  readonly blank: Start;
}

/** Each first as often as second, after a round that fills the disk's memory. */
async function inTurn(ours: () => Promise<Start>, blank: () => Promise<Start>): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const before = round % 2 === 0 ? await ours() : null;
    const beside = await blank();
    const pair = { ours: before ?? (await ours()), blank: beside };
    if (round > 0) pairs.push(pair);
  }
  return pairs;
}

function report(pairs: readonly Pair[]) {
  const of = (value: (pair: Pair) => number) => rounded(median(pairs.map(value)));
  const [ours, blank] = [of(pair => pair.ours.ms), of(pair => pair.blank.ms)];
  return {
    name: "cold-start",
    unit: "ms",
    ours,
    baseline: blank,
    ratio: rounded(ours / blank),
    peers: {},
    detail: {
      offers,
      rounds: pairs.length,
      over_blank_ms: of(pair => pair.ours.ms - pair.blank.ms),
      over_blank_ms_allowed: allowed.ms,
      pss_mb: of(pair => pair.ours.pss),
      blank_pss_mb: of(pair => pair.blank.pss),
      pss_over_blank_mb: of(pair => pair.ours.pss - pair.blank.pss),
      pss_over_blank_mb_allowed: allowed.pss,
    },
  };
}
