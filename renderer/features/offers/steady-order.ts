import type { OfferRow } from "#shared/ipc/views.ts";
import { groupsOf } from "./groups.ts";

export interface SteadyRows {
  readonly rows: readonly OfferRow[];
  /** New rows that wait behind “3 new”. */
  readonly held: number;
}

/**
 * The newest rows in an order that does not jump (STUDIO.md layout rule 10). `next` comes grouped by shown state,
 * newest change first: rows that stay in their group keep the order they had, so that typing in an offer does not
 * carry it to the top; a row that changed its group goes first in the new one. Unknown rows are let in first in
 * their group if `admits` says so, else held back.
 */
export function steadyOrder(
  previous: readonly OfferRow[],
  next: readonly OfferRow[],
  admits: (row: OfferRow) => boolean,
): SteadyRows {
  const before = new Map(previous.map((row, index) => [row.id, { index, shown: row.shown }]));
  const isHeld = (row: OfferRow) => !before.has(row.id) && !admits(row);
  const shown = next.filter(row => !isHeld(row));
  const place = (row: OfferRow): number => {
    const old = before.get(row.id);
    return old?.shown === row.shown ? old.index : -1;
  };
  const groups = groupsOf(shown);
  const rows = [...groups.values()].flatMap(group => group.toSorted((a, b) => place(a) - place(b)));
  return { rows, held: next.length - shown.length };
}
