import { useEffect, useRef, useState } from "react";
import type { OfferView } from "#shared/ipc/offer-list-views.ts";
import { studio } from "../../app/studio.ts";
import { type Choice, justOne, nobody, withAll, withStretch, withToggled } from "./choice.ts";
import type { PagedOffers } from "./use-offer-pages.ts";

export interface Choosing {
  readonly ids: ReadonlySet<string>;
  /** By place in the view. */
  toggle(place: number): void;
  /** From the anchor, or (before there is one) from where the person is, to another place. */
  stretch(from: number, to: number): void;
  /** Chooses this one alone, unless it is among the chosen. */
  include(place: number): void;
  all(): void;
  clear(): void;
}

/** The chosen offers of a view. What is not in the view is not chosen: nothing is done to what nobody sees. */
export function useChoice(view: OfferView, offers: PagedOffers): Choosing {
  const [choice, setChoice] = useState<Choice>(nobody);
  const latest = useRef(view);
  const { search, filters } = view;
  useEffect(() => {
    const { current } = latest;
    latest.current = view;
    if (current.search !== search || current.filters !== filters) setChoice(nobody);
    else setChoice(({ ids, before }) => ({ ids, before, anchor: null }));
  }, [view, search, filters]);

  /** The ids of a stretch, asked for where some of its rows aren't here. */
  const withIds = (from: number, to: number, take: (ids: readonly string[]) => void) => {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const here = Array.from({ length: last - first + 1 }, (_, n) => offers.row(first + n)?.id ?? null);
    const known = here.filter(id => id !== null);
    if (known.length === here.length) return take(known);
    void allIds(offers.view).then(ids => latest.current === view && take(ids.slice(first, last + 1)));
  };

  return {
    ids: choice.ids,
    toggle: place => {
      const id = offers.row(place)?.id;
      if (id !== undefined) setChoice(before => withToggled(before, id, place));
    },
    include: place => {
      const id = offers.row(place)?.id;
      if (id !== undefined && !choice.ids.has(id)) setChoice(justOne(id, place));
    },
    stretch: (from, to) => {
      const anchor = choice.anchor ?? from;
      withIds(anchor, to, ids => setChoice(before => withStretch(before, ids, anchor)));
    },
    all: () => {
      void allIds(offers.view).then(
        ids => latest.current === view && setChoice(before => withAll(before, ids)),
      );
    },
    clear: () => setChoice(nobody),
  };
}

async function allIds(view: OfferView): Promise<readonly string[]> {
  const answer = await studio.invoke("offers:ids", view);
  return answer.ok ? answer.value : [];
}
