import {
  everyOffer,
  noFilters,
  type OfferFilters,
  type OfferView,
  sortColumns,
} from "#shared/ipc/offer-list-views.ts";
import type { Benchmark } from "./benchmark.ts";
import { atTwoSizes } from "./list/two-sizes.ts";
import { rounded } from "./sync/pairs.ts";

const rounds = 20;
const rows = 100;

/** The first rows of every kind of view and pages far down, at 100,000 offers beside 10,000 (p95 of each). */
export const benchmark: Benchmark = {
  limit: 2,
  async run() {
    const measured = await atTwoSizes(
      views.map(({ name, view, from }) => ({ name, request: { view, from: from ?? 0, count: rows } })),
      rounds,
    );
    return {
      name: "list-100k",
      unit: "ms",
      ours: rounded(measured.many),
      baseline: rounded(measured.few),
      ratio: rounded(measured.many / measured.few),
      peers: {},
      detail: { ...measured.detail, rows },
    };
  },
};

interface NamedView {
  readonly name: string;
  readonly view: OfferView;
  readonly from?: number;
}

const narrowed: readonly (readonly [string, Partial<OfferFilters>])[] = [
  ["drafts", { shown: ["draft"] }],
  ["inactive", { status: ["inactive"] }],
  ["open loop", { programType: ["open_loop"] }],
  ["barcode", { method: ["barcode"] }],
  ["bogo with a code", { offerType: ["bogo"], method: ["promo_code"] }],
  ["of a merchant", { merchant: ["17"] }],
  ["tagged", { tag: ["q2"] }],
  ["marketplace", { channel: ["marketplace"] }],
  ["ending in March", { endsFrom: "2027-03-01", endsTo: "2027-03-31" }],
];

const views: readonly NamedView[] = [
  ...sortColumns.flatMap(by =>
    [false, true].map(descending => ({
      name: `by ${by}${descending ? ", descending" : ""}`,
      view: { ...everyOffer, sort: { by, descending } },
    })),
  ),
  ...narrowed.flatMap(([name, filters]) =>
    (["state", "title", "ends"] as const).map(by => ({
      name: `${name} by ${by}`,
      view: { ...everyOffer, filters: { ...noFilters, ...filters }, sort: { by, descending: false } },
    })),
  ),
  ...[1_000, 5_000, 9_000].map(from => ({ name: `from ${from}`, view: everyOffer, from })),
];
