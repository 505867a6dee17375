import { UnstyledButton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import type { OfferCounts, OfferView, SortColumn } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { useScrollMemory } from "../../app/scroll-memory.ts";
import { formatCount, todayIn } from "../../ui/format.ts";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { chooseByKey } from "./choice-keys.ts";
import { groupedLayout, type ListLine, lineHeight, plainLayout } from "./list-layout.ts";
import classes from "./OfferGrid.module.css";
import { EmptyLine, GroupLine, type LineProps, OfferLine } from "./OfferLine.tsx";
import { pageRows } from "./offer-pages.ts";
import { stickyRange } from "./sticky-range.ts";
import type { Choosing } from "./use-choice.ts";
import { useFoldedGroups } from "./use-folded-groups.ts";
import { useFromTop } from "./use-from-top.ts";
import type { PagedOffers } from "./use-offer-pages.ts";
import { useRevealed } from "./use-revealed.ts";
import { useRovingLines } from "./use-roving-lines.ts";

interface OfferGridProps {
  readonly offers: PagedOffers;
  readonly counts: OfferCounts;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onAtTop: (atTop: boolean) => void;
  readonly onSort: (by: SortColumn) => void;
  readonly choosing: Choosing;
  /** By place in the view. */
  readonly onMenu: (place: number) => void;
  readonly timeZone: string;
}

/** The offers as a grid: only the lines on screen exist, the head of the group in view sticks. */
export function OfferGrid(props: OfferGridProps) {
  const { offers, counts, openId, onOpen, onAtTop, onSort, choosing, onMenu, timeZone } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { view, need } = offers;
  const { layout, toggle } = useLayout(view, counts);
  const today = todayIn(timeZone, new Date());

  const openPlace = placeOf(offers.pages, openId);
  const roving = useRovingLines({
    layout,
    openIndex: openPlace === null ? null : layout.indexOf(openPlace),
    onOpen: place => {
      const row = offers.row(place);
      if (row) onOpen(row.id);
    },
    onToggle: toggle,
  });
  const virtual = useVirtualizer({
    count: layout.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => lineHeight(layout.at(index)),
    rangeExtractor: range => stickyRange(layout, range, roving.activeIndex),
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight + groupHeight,
    overscan: 12,
  });
  useFromTop(view, scroller);
  const isInPlace = useScrollMemory("offers", scroller, openId);
  const reveal = (place: number) => {
    const index = layout.indexOf(place);
    if (index !== null) virtual.scrollToIndex(index, { align: "auto" });
  };
  useRevealed(view, openId, reveal, isInPlace);
  const places = virtual.getVirtualItems().flatMap(({ index }) => {
    const line = layout.at(index);
    return line?.kind === "offer" ? [line.place] : [];
  });
  const [from, to] = [Math.min(...places), Math.max(...places)];
  useEffect(() => {
    if (Number.isFinite(from)) need(from, to);
  }, [need, from, to]);
  const stuck = layout.headOf(virtual.range?.startIndex ?? 0);
  return (
    <div className={classes.frame}>
      {offers.held > 0 && (
        <Held
          count={offers.held}
          onShow={() => {
            offers.showHeld();
            virtual.scrollToIndex(0);
          }}
        />
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={event => onAtTop(event.currentTarget.scrollTop < lineHeight(null))}
      >
        <table
          className={classes.grid}
          {...asGrid}
          data-years={hasOtherYear(offers, places, today) || undefined}
          aria-rowcount={layout.length + 1}
          aria-colcount={4}
        >
          <ColumnHeads sort={view.sort} onSort={onSort} />
          <tbody className={classes.lines} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const item = layout.at(index);
              if (!item) return null;
              const row = item.kind === "offer" ? offers.row(item.place) : null;
              return (
                <GridLine
                  key={item.kind === "group" ? `group ${item.state}` : (row?.id ?? `place ${item.place}`)}
                  index={index}
                  start={start - headHeight}
                  tabbable={index === roving.activeIndex}
                  register={roving.register(index)}
                  onFocus={() => roving.activate(index)}
                  onKeyDown={event => {
                    if (chooseByKey(event, layout, index, choosing)) return;
                    roving.onKeyDown(event, to => virtual.scrollToIndex(to));
                  }}
                  item={item}
                  row={row}
                  isStuck={index === stuck}
                  openId={openId}
                  isChosen={row !== null && choosing.ids.has(row.id)}
                  onChoose={to => chooseByClick(choosing, layout.at(roving.activeIndex), to)}
                  onMenu={onMenu}
                  today={today}
                  search={view.search}
                  onOpen={onOpen}
                  onToggle={toggle}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Grouped by state, or in one piece where something is looked for or the order is another. */
function useLayout(view: OfferView, counts: OfferCounts) {
  const { folded, toggle } = useFoldedGroups();
  const isGrouped = view.search === "" && view.sort.by === "state";
  const layout = useMemo(
    () => (isGrouped ? groupedLayout(counts.groups, folded) : plainLayout(counts.matching)),
    [isGrouped, counts, folded],
  );
  return { layout, toggle };
}

/** Some offer in sight ends in another year than this. */
function hasOtherYear(offers: PagedOffers, places: readonly number[], today: string): boolean {
  return places.some(place => {
    const ends = offers.row(place)?.endDate;
    return ends && !ends.startsWith(today.slice(0, 4));
  });
}

/** Rows that wait, since showing them would move what a person reads. */
function Held({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  return (
    <UnstyledButton className={classes.held} onClick={onShow}>
      {formatCount(count)} new
    </UnstyledButton>
  );
}

interface GridLineProps extends LineProps {
  readonly item: ListLine;
  /** `null`: a head, or a row that isn't here yet. */
  readonly row: OfferRow | null;
  readonly isStuck: boolean;
  readonly openId: string | null;
  readonly isChosen: boolean;
  readonly onChoose: (to: ChooseTo) => void;
  readonly onMenu: OfferGridProps["onMenu"];
  readonly today: string;
  readonly search: string;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (state: ShownState) => void;
}

function GridLine({
  item,
  row,
  isStuck,
  openId,
  isChosen,
  onChoose,
  onMenu,
  onToggle,
  ...line
}: GridLineProps) {
  const { index, start, tabbable, register, onFocus, onKeyDown } = line;
  const place = { index, start, tabbable, register, onFocus, onKeyDown };
  if (item.kind === "group")
    return <GroupLine {...place} item={item} isStuck={isStuck} onToggle={() => onToggle(item.state)} />;
  if (row === null) return <EmptyLine {...place} />;
  return (
    <OfferLine
      {...line}
      row={row}
      isOpen={row.id === openId}
      isChosen={isChosen}
      onMenu={() => onMenu(item.place)}
      onChoose={stretches => onChoose({ place: item.place, stretches })}
    />
  );
}

interface ChooseTo {
  readonly place: number;
  /** From the line that was active. */
  readonly stretches: boolean;
}

function chooseByClick(choosing: Choosing, active: ListLine | null, { place, stretches }: ChooseTo): void {
  if (!stretches) choosing.toggle(place);
  else choosing.stretch(active?.kind === "offer" ? active.place : place, place);
}

/** Where the offer stands among the rows that are here. */
function placeOf(pages: PagedOffers["pages"], id: string | null): number | null {
  for (const [page, rows] of pages) {
    const at = rows.findIndex(row => row.id === id);
    if (at >= 0) return page * pageRows + at;
  }
  return null;
}

/** A table whose rows are walked with the arrows is a grid (ARIA practices, "Grid"). */
const asGrid = { role: "grid", "aria-label": "Offers", "aria-multiselectable": true } as const;

/** Pixels of the column heads and of a group's head, which stay on top. */
const headHeight = 26;
const groupHeight = 27;
