import { type CSSProperties, useMemo, useRef } from "react";
import { todayIn } from "../../ui/format.ts";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { dayWidth } from "./day-width.ts";
import type { OfferGridProps } from "./grid-props.ts";
import { Held } from "./Held.tsx";
import { lineHeight } from "./list-layout.ts";
import classes from "./OfferGrid.module.css";
import { EmptyLine, GroupLine, OfferLine } from "./OfferLine.tsx";
import { useLineFocus } from "./use-line-focus.ts";
import { placeOf, useLines, useShownLines } from "./use-lines.ts";
import { useListEvents } from "./use-list-events.ts";
import { type PagedOffers, useLoadedPages } from "./use-offer-pages.ts";

/** The offers as a grid: only the lines on screen exist, the head of the group in view sticks. */
export function OfferGrid(props: OfferGridProps) {
  const { offers, counts, openId, onAtTop, onSort, choosing, timeZone } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { view } = offers;
  const { layout, toggle } = useLines(view, counts);
  const today = todayIn(timeZone, new Date());

  const pages = useLoadedPages(offers);
  const openPlace = useMemo(() => placeOf(pages, openId), [pages, openId]);
  const focus = useLineFocus(
    scroller,
    (openPlace === null ? null : layout.indexOf(openPlace)) ?? 1,
    layout.length,
  );
  const { activeIndex } = focus;
  const { indices, places, stuck, scrollToIndex } = useShownLines({
    name: "offers",
    scroller,
    layout,
    offers,
    openId,
    activeIndex,
  });
  const events = useListEvents({
    ...props,
    layout,
    activeIndex,
    toggle,
    activate: focus.activate,
    go: index => focus.go(index, scrollToIndex),
  });
  const showHeld = () => {
    offers.showHeld();
    scrollToIndex(0);
  };
  return (
    <div className={classes.frame}>
      {offers.held > 0 && <Held count={offers.held} onShow={showHeld} />}
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={event => onAtTop(event.currentTarget.scrollTop < lineHeight(null))}
      >
        <table
          className={classes.grid}
          {...asGrid}
          {...events}
          style={columnWidths(hasOtherYear(offers, places, today))}
          aria-rowcount={layout.length + 1}
          aria-colcount={4}
        >
          <ColumnHeads sort={view.sort} onSort={onSort} />
          <tbody className={classes.lines} style={{ height: layout.height }}>
            {indices.map(index => {
              const item = layout.at(index);
              if (!item) return null;
              const row = item.kind === "offer" ? offers.row(item.place) : null;
              const line = { index, start: layout.startOf(index), tabbable: index === activeIndex };
              if (item.kind === "group") {
                return (
                  <GroupLine
                    {...line}
                    key={`group ${item.state}`}
                    item={item}
                    isStuck={index === stuck}
                    onToggle={() => toggle(item.state)}
                  />
                );
              }
              if (row === null) return <EmptyLine {...line} key={`place ${item.place}`} />;
              return (
                <OfferLine
                  {...line}
                  key={row.id}
                  row={row}
                  isOpen={row.id === openId}
                  isChosen={choosing.ids.has(row.id)}
                  today={today}
                  search={view.search}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The dates have room for the longest of their kind in the person's locale: with a year where one in sight has one. */
const columnWidths = (withYears: boolean): CSSProperties & Record<`--${string}`, string> => ({
  "--ends": `${dayWidth(withYears)}px`,
});

/** Some offer in sight ends in another year than this. */
function hasOtherYear(offers: PagedOffers, places: readonly number[], today: string): boolean {
  return places.some(place => {
    const ends = offers.row(place)?.endDate;
    return ends && !ends.startsWith(today.slice(0, 4));
  });
}

/** A table whose rows are walked with the arrows is a grid (ARIA practices, "Grid"). */
export const asGrid = { role: "grid", "aria-label": "Offers", "aria-multiselectable": true } as const;
