import { UnstyledButton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import type { OfferCounts, SortColumn } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { formatCount, todayIn } from "../../ui/format.ts";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { groupedLayout, type ListLine, lineHeight, plainLayout } from "./list-layout.ts";
import classes from "./OfferGrid.module.css";
import { EmptyLine, GroupLine, type LineProps, OfferLine } from "./OfferLine.tsx";
import { pageRows } from "./offer-pages.ts";
import { stickyRange } from "./sticky-range.ts";
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
  readonly timeZone: string;
}

/** The offers as a grid: only the lines on screen exist, the head of the group in view sticks. */
export function OfferGrid({ offers, counts, openId, onOpen, onAtTop, onSort, timeZone }: OfferGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { folded, toggle } = useFoldedGroups();
  const { view, held, need } = offers;
  const isGrouped = view.search === "" && view.sort.by === "state";
  const layout = useMemo(
    () => (isGrouped ? groupedLayout(counts.groups, folded) : plainLayout(counts.matching)),
    [isGrouped, counts, folded],
  );
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
  useRevealed(view, openId, place => {
    const index = layout.indexOf(place);
    if (index !== null) virtual.scrollToIndex(index, { align: "auto" });
  });
  const places = virtual.getVirtualItems().flatMap(({ index }) => {
    const line = layout.at(index);
    return line?.kind === "offer" ? [line.place] : [];
  });
  const [from, to] = [Math.min(...places), Math.max(...places)];
  useEffect(() => {
    if (Number.isFinite(from)) need(from, to);
  }, [need, from, to]);
  const stuck = layout.headOf(virtual.range?.startIndex ?? 0);
  const hasYears = places.some(place => {
    const ends = offers.row(place)?.endDate;
    return ends && !ends.startsWith(today.slice(0, 4));
  });

  return (
    <div className={classes.frame}>
      {held > 0 && (
        <UnstyledButton
          className={classes.held}
          onClick={() => {
            offers.showHeld();
            virtual.scrollToIndex(0);
          }}
        >
          {formatCount(held)} new
        </UnstyledButton>
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={event => onAtTop(event.currentTarget.scrollTop < lineHeight(null))}
      >
        <table
          className={classes.grid}
          {...asGrid}
          data-years={hasYears || undefined}
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
                  onKeyDown={event => roving.onKeyDown(event, to => virtual.scrollToIndex(to))}
                  item={item}
                  row={row}
                  isStuck={index === stuck}
                  openId={openId}
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

interface GridLineProps extends LineProps {
  readonly item: ListLine;
  /** `null`: a head, or a row that isn't here yet. */
  readonly row: OfferRow | null;
  readonly isStuck: boolean;
  readonly openId: string | null;
  readonly today: string;
  readonly search: string;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (state: ShownState) => void;
}

function GridLine({ item, row, isStuck, openId, today, search, onOpen, onToggle, ...line }: GridLineProps) {
  if (item.kind === "group")
    return <GroupLine {...line} item={item} isStuck={isStuck} onToggle={() => onToggle(item.state)} />;
  if (row === null) return <EmptyLine {...line} />;
  const isOpen = row.id === openId;
  return <OfferLine {...line} row={row} isOpen={isOpen} today={today} search={search} onOpen={onOpen} />;
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
const asGrid = { role: "grid", "aria-label": "Offers" } as const;

/** Pixels of the column heads and of a group's head, which stay on top. */
const headHeight = 26;
const groupHeight = 27;
