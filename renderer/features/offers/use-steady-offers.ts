import { useState } from "react";
import type { OfferList, OfferRow } from "#shared/ipc/views.ts";
import { useOffers } from "../../app/queries.ts";
import type { StudioFailure } from "../../app/studio.ts";
import { steadyOrder } from "./steady-order.ts";

export interface SteadyOffers {
  /** `null` until the first answer. */
  readonly rows: readonly OfferRow[] | null;
  /** The search that `rows` answer. */
  readonly search: string;
  /** All offers of the workspace. */
  readonly total: number;
  /** New rows that wait to be shown. */
  readonly held: number;
  readonly showHeld: () => void;
  readonly error: StudioFailure | null;
}

interface Seen {
  readonly answer: OfferList;
  readonly search: string;
  readonly rows: readonly OfferRow[];
  readonly held: number;
}

/**
 * The offers that match, in a steady order. While another search is under way the last answer stays. New rows are
 * let in at once where nothing can jump: at the top of the list, or where the person just made or opened them.
 */
export function useSteadyOffers(search: string, at: { atTop: boolean; openId: string | null }): SteadyOffers {
  const { data, error } = useOffers(search);
  const [seen, setSeen] = useState<Seen | null>(null);

  if (data && (data !== seen?.answer || search !== seen.search)) {
    const steady =
      seen?.search === search
        ? steadyOrder(seen.rows, data.rows, row => at.atTop || row.id === at.openId)
        : { rows: data.rows, held: 0 };
    setSeen({ answer: data, search, ...steady });
  }

  return {
    rows: seen?.rows ?? null,
    search: seen?.search ?? search,
    total: seen?.answer.total ?? 0,
    held: seen?.held ?? 0,
    showHeld: () => seen && setSeen({ ...seen, rows: seen.answer.rows, held: 0 }),
    error,
  };
}
