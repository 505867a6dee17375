import { type OfferCounts, type OfferView, pageRows } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { currentListView } from "../../app/list-view.ts";
import { studio } from "../../app/studio.ts";

/** The first rows of a view, and what they were counted among. */
export interface FirstRows {
  readonly view: OfferView;
  readonly counts: OfferCounts;
  readonly rows: readonly OfferRow[];
  readonly settling: boolean;
  /** `changesSeen` when they were asked for. */
  readonly changes: number;
}

let first: FirstRows | null = null;
let changes = 0;

/** How often something changed since the window began: who asked before he listened compares. */
export const changesSeen = (): number => changes;

/** Before anything is drawn, so that the first picture has rows in it. They serve the first list that is drawn. */
export async function fetchFirstRows(): Promise<void> {
  studio.on("changed", () => {
    changes += 1;
  });
  const view = currentListView();
  const asked = changes;
  const [counts, page] = await Promise.all([
    studio.invoke("offers:counts", view),
    studio.invoke("offers:page", { view, from: 0, count: pageRows, redemption: false }),
  ]);
  if (counts.ok && page.ok) first = { view, counts: counts.value, ...page.value, changes: asked };
}

/** Once, and only for the same view. `isWide`: with more than they bring. */
export function takeFirstRows(view: OfferView, isWide: boolean): FirstRows | null {
  const taken = first;
  first = null;
  if (taken === null || isWide) return null;
  return JSON.stringify(taken.view) === JSON.stringify(view) ? { ...taken, view } : null;
}
