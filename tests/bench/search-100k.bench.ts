import { everyOffer } from "#shared/ipc/offer-list-views.ts";
import type { Benchmark } from "./benchmark.ts";
import { vocabulary } from "./list/filled-workspace.ts";
import { atTwoSizes } from "./list/two-sizes.ts";
import { rounded } from "./sync/pairs.ts";

const rounds = 10;
const rows = 100;

/** What a keystroke in the search costs: every beginning of some searches, at 100,000 offers beside 10,000. */
export const benchmark: Benchmark = {
  limit: 2,
  async run() {
    const measured = await atTwoSizes(
      searches.flatMap(beginnings).map(search => ({
        name: search,
        request: { view: { ...everyOffer, search }, from: 0, count: rows },
      })),
      rounds,
    );
    return {
      name: "search-100k",
      unit: "ms",
      ours: rounded(measured.many),
      baseline: rounded(measured.few),
      ratio: rounded(measured.many / measured.few),
      peers: {},
      detail: { ...measured.detail, rows },
    };
  },
};

const [first = "", second = "", third = ""] = vocabulary;
const searches = [
  `${first} ${second}`,
  `${third} service`,
  "coffee 99",
  "save on every branch",
  "rebate zzz",
];

const beginnings = (text: string): string[] =>
  Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1)).filter(
    part => !part.endsWith(" "),
  );
