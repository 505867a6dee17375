import type { Benchmark } from "./benchmark.ts";
import { onDisplay } from "./desktop/starting.ts";
import { besideBlank } from "./preview/beside-blank.ts";
import { rounded } from "./sync/pairs.ts";

/** Offers as pictures with two channels each, beside bare pictures of a blank page as large, in the same program. */
export const benchmark: Benchmark = {
  limit: 3,
  run: () =>
    onDisplay(async () => {
      const { size, pictures, ours, blank, capture, memory } = await besideBlank();
      return {
        name: "preview-export",
        unit: "ms",
        ours: rounded(ours),
        baseline: rounded(blank),
        ratio: rounded(ours / blank),
        peers: {},
        detail: {
          channels: 2,
          pixels: `${size.width} × ${size.height}`,
          pictures,
          // Of the baseline: what of it is `capturePage` alone, without the PNG that both are.
          capture_alone_ms: rounded(capture),
          ratio_to_capture_alone: rounded(ours / capture),
          memory_exports: memory.exports,
          memory_first_quarter_mb: rounded(memory.first),
          memory_last_quarter_mb: rounded(memory.last),
        },
      };
    }),
};
