import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { onDisplay } from "./desktop/starting.ts";
import { fillWorkspace, workspaceKey } from "./list/filled-workspace.ts";
import { besideBare } from "./scroll/beside-bare.ts";
import { rounded } from "./sync/pairs.ts";

const offers = 100_000;

/** Main-thread time of a scrolled screen of the list and of the table beside a bare virtual list of the same rows. */
export const benchmark: Benchmark = {
  limit: 2,
  run: () =>
    onDisplay(async () => {
      const workspace = fillWorkspace(offers);
      workspace.studio.close();
      const keyFile = path.join(workspace.folder, "bench.key");
      writeFileSync(keyFile, workspaceKey.toString("hex"), { mode: 0o600 });
      try {
        const { list, table } = await besideBare(workspace.folder, keyFile);
        const worst = list.ours / list.bare > table.ours / table.bare ? list : table;
        return {
          name: "scroll-100k",
          unit: "ms",
          ours: rounded(worst.ours),
          baseline: rounded(worst.bare),
          ratio: rounded(worst.ours / worst.bare),
          peers: {},
          detail: {
            offers,
            list_ms: rounded(list.ours),
            list_bare_ms: rounded(list.bare),
            list_ratio: rounded(list.ours / list.bare),
            table_ms: rounded(table.ours),
            table_bare_ms: rounded(table.bare),
            table_ratio: rounded(table.ours / table.bare),
          },
        };
      } finally {
        workspace.close();
      }
    }),
};
