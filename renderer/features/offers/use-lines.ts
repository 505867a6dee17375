import { type RefObject, useEffect, useMemo } from "react";
import { type OfferCounts, type OfferView, pageRows } from "#shared/ipc/offer-list-views.ts";
import { useScrollMemory } from "../../app/scroll-memory.ts";
import { groupedLayout, type ListLayout, plainLayout } from "./list-layout.ts";
import type { ShownPages } from "./offer-pages.ts";
import { useDrawnLines } from "./use-drawn-lines.ts";
import { useFoldedGroups } from "./use-folded-groups.ts";
import { useFromTop } from "./use-from-top.ts";
import type { PagedOffers } from "./use-offer-pages.ts";
import { useRevealed } from "./use-revealed.ts";

/** Grouped by state, or in one piece where something is looked for or the order is another. */
export function useLines(view: OfferView, counts: OfferCounts) {
  const { folded, toggle } = useFoldedGroups();
  const isGrouped = view.search === "" && view.sort.by === "state";
  const layout = useMemo(
    () => (isGrouped ? groupedLayout(counts.groups, folded) : plainLayout(counts.matching)),
    [isGrouped, counts, folded],
  );
  return { layout, toggle };
}

interface ShownLines {
  /** What its place is remembered by. */
  readonly name: "offers" | "table";
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: ListLayout;
  readonly offers: PagedOffers;
  readonly openId: string | null;
  /** The line that has the focus, or would have it. */
  readonly activeIndex: number;
}

/** The lines to draw; asks for the rows on them, and shows the open offer's when it is opened. */
export function useShownLines({ name, scroller, layout, offers, openId, activeIndex }: ShownLines) {
  const { view, need } = offers;
  const drawn = useDrawnLines(scroller, layout, activeIndex);
  useFromTop(view, scroller);
  const isInPlace = useScrollMemory(name, scroller, openId);
  const reveal = (place: number) => {
    const index = layout.indexOf(place);
    if (index !== null) drawn.scrollToIndex(index);
  };
  useRevealed(view, openId, reveal, isInPlace);
  const places = drawn.indices.flatMap(index => {
    const line = layout.at(index);
    return line?.kind === "offer" ? [line.place] : [];
  });
  useEffect(() => {
    if (places.length > 0) need(places);
  });
  return { ...drawn, places };
}

/** Where the offer stands among the rows that are here. */
export function placeOf(pages: ShownPages["pages"], id: string | null): number | null {
  for (const [page, rows] of pages) {
    const at = rows.findIndex(row => row.id === id);
    if (at >= 0) return page * pageRows + at;
  }
  return null;
}
