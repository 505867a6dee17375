import type { ShownState } from "#shared/domain/words.ts";
import type { OfferRow } from "#shared/ipc/views.ts";

/** Rows by their shown state, in the order in which the states first appear. */
export function groupsOf(rows: readonly OfferRow[]): ReadonlyMap<ShownState, OfferRow[]> {
  const groups = new Map<ShownState, OfferRow[]>();
  for (const row of rows) {
    const group = groups.get(row.shown);
    if (group) group.push(row);
    else groups.set(row.shown, [row]);
  }
  return groups;
}
