import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { everyOffer, noFilters } from "#shared/ipc/offer-list-views.ts";
import { connect, prepareConnection } from "../../electron/store/database-file.ts";
import type { Benchmark } from "./benchmark.ts";
import { fillWorkspace } from "./list/filled-workspace.ts";
import { sender, serve } from "./list/serve.ts";
import { many } from "./list/two-sizes.ts";
import { percentile } from "./percentile.ts";
import { rounded } from "./sync/pairs.ts";

const saves = 1_000;

/**
 * A save as the editor makes it, in a workspace of 100,000 offers, beside an insert of the same text into one table of
 * another encrypted file in the same folder: both are on the disk when they answer (p99 of each).
 */
export const benchmark: Benchmark = {
  limit: 2,
  async run() {
    const { folder, studio, close } = fillWorkspace(many);
    const bare = connect(path.join(folder, "bare.db"), Buffer.alloc(32, 7), 5_000);
    try {
      prepareConnection(bare);
      bare.exec("CREATE TABLE saves (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT");
      const insert = bare.prepare<[string]>("INSERT INTO saves (text) VALUES (?)");
      const serving = serve(studio);
      const ids = studio.lists.page({ view: editable, from: 0, count: 200 }).rows.map(({ id }) => id);
      const ours: number[] = [];
      const baseline: number[] = [];
      for (let n = 0; n < saves; n += 1) {
        const offerDescription = `What somebody types, letter by letter, for the ${n}. time`;
        const message = serialize({ id: ids[n % ids.length], patch: { offerDescription } });
        ours.push(
          await taking(async () => {
            const answer = await serving.call("offers:save", sender, deserialize(message));
            if (!answer.ok) throw new Error(answer.error.message);
          }),
        );
        baseline.push(await taking(async () => void insert.run(offerDescription)));
      }
      return {
        name: "autosave",
        unit: "ms",
        ours: rounded(percentile(ours, 0.99)),
        baseline: rounded(percentile(baseline, 0.99)),
        ratio: rounded(percentile(ours, 0.99) / percentile(baseline, 0.99)),
        peers: {},
        detail: {
          saves,
          ours_p50: rounded(percentile(ours, 0.5)),
          baseline_p50: rounded(percentile(baseline, 0.5)),
          ours_p95: rounded(percentile(ours, 0.95)),
          baseline_p95: rounded(percentile(baseline, 0.95)),
        },
      };
    } finally {
      bare.close();
      close();
    }
  },
};

const editable = { ...everyOffer, filters: { ...noFilters, shown: ["draft" as const] } };

async function taking(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
