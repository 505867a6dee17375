import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { type OfferView, pageRows } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { studio } from "../../app/studio.ts";
import { createOfferPages, type OfferPages, type ShownPages } from "./offer-pages.ts";

export interface PagedOffers extends Omit<ShownPages, "pages"> {
  /** The row at a place of the view; `null` until it is here. Who draws rows follows them by `useLoadedPages`. */
  row(place: number): OfferRow | null;
  readonly store: OfferPages["store"];
  readonly need: OfferPages["need"];
  readonly showHeld: OfferPages["showHeld"];
  readonly retry: () => void;
}

interface Looking {
  /** New rows may come in without moving what a person reads. */
  readonly atTop: boolean;
  /** With all that the table can show of the rows. */
  readonly isWide: boolean;
  /** What the view could be narrowed to is on screen. */
  readonly facets: boolean;
}

/** The rows of a view as they are looked at. */
export function useOfferPages(view: OfferView, { atTop, isWide, facets }: Looking): PagedOffers {
  const redemption = useRef(isWide);
  const [pages] = useState(() =>
    createOfferPages(
      {
        page: request => studio.invoke("offers:page", { ...request, redemption: redemption.current }),
        counts: of => studio.invoke("offers:counts", of),
        facets: of => studio.invoke("offers:facets", of),
      },
      view,
    ),
  );
  // A page that comes concerns those who draw rows, not the whole list with its menus.
  const shown = useStore(
    pages.store,
    useShallow(({ pages: _rows, ...rest }: ShownPages) => rest),
  );
  const mayMove = useRef(atTop);
  useEffect(() => {
    mayMove.current = atTop;
  }, [atTop]);

  const first = useRef(view);
  useEffect(() => {
    if (first.current === view) return;
    first.current = view;
    pages.show(view);
  }, [pages, view]);

  useEffect(() => {
    if (redemption.current === isWide) return;
    redemption.current = isWide;
    if (isWide) pages.refresh(true);
  }, [pages, isWide]);

  useEffect(() => pages.showFacets(facets), [pages, facets]);

  useEffect(() => studio.on("changed", () => pages.refresh(mayMove.current)), [pages]);

  return {
    ...shown,
    store: pages.store,
    row: place => pages.store.getState().pages.get(Math.floor(place / pageRows))?.[place % pageRows] ?? null,
    need: pages.need,
    showHeld: pages.showHeld,
    retry: () => pages.refresh(true),
  };
}

/** The rows that are here, by page number. */
export const useLoadedPages = ({ store }: Pick<PagedOffers, "store">): ShownPages["pages"] =>
  useStore(store, shown => shown.pages);
