import { useRef } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import type { OfferCounts, SortColumn } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { todayIn } from "../../ui/format.ts";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { chooseByKey } from "./choice-keys.ts";
import { Held } from "./Held.tsx";
import { type ListLine, lineHeight } from "./list-layout.ts";
import classes from "./OfferGrid.module.css";
import { EmptyLine, GroupLine, type LineProps, OfferLine } from "./OfferLine.tsx";
import type { Choosing } from "./use-choice.ts";
import { headHeight, placeOf, useLines, useVirtualLines } from "./use-lines.ts";
import type { PagedOffers } from "./use-offer-pages.ts";
import { useRovingLines } from "./use-roving-lines.ts";

export interface OfferGridProps {
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
  const { view } = offers;
  const { layout, toggle } = useLines(view, counts);
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
  const { virtual, places, stuck } = useVirtualLines({
    name: "offers",
    scroller,
    layout,
    offers,
    openId,
    activeIndex: roving.activeIndex,
  });
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

/** Some offer in sight ends in another year than this. */
function hasOtherYear(offers: PagedOffers, places: readonly number[], today: string): boolean {
  return places.some(place => {
    const ends = offers.row(place)?.endDate;
    return ends && !ends.startsWith(today.slice(0, 4));
  });
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

/** A table whose rows are walked with the arrows is a grid (ARIA practices, "Grid"). */
export const asGrid = { role: "grid", "aria-label": "Offers", "aria-multiselectable": true } as const;
