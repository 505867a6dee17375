import { useMemo, useRef } from "react";
import type { OfferGridProps } from "../grid-props.ts";
import { Held } from "../Held.tsx";
import { lineHeight } from "../list-layout.ts";
import grid from "../OfferGrid.module.css";
import { asGrid } from "../OfferGrid.tsx";
import { placeOf, useLines, useShownLines } from "../use-lines.ts";
import { useLoadedPages } from "../use-offer-pages.ts";
import classes from "./OfferTable.module.css";
import { OfferTableLine } from "./OfferTableLine.tsx";
import { TableHeads } from "./TableHeads.tsx";
import { useCellEdit } from "./use-cell-edit.ts";
import { useCellFocus } from "./use-cell-focus.ts";
import { useColumns } from "./use-columns.ts";
import { useFollowed } from "./use-followed.ts";
import { useTableEvents } from "./use-table-events.ts";

interface OfferTableProps extends OfferGridProps {
  /** ISO 4217: the workspace's. */
  readonly currency: string;
  /** Puts the editor at the table's side away; `null`: there is none. */
  readonly onCloseEditor: (() => void) | null;
}

/** The offers with all that a person chose to see of each: only the lines on screen exist. */
export function OfferTable(props: OfferTableProps) {
  const { offers, counts, openId, onAtTop, onSort, choosing, currency } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { view } = offers;
  const { layout, toggle } = useLines(view, counts);
  const columns = useColumns();
  const pages = useLoadedPages(offers);
  const openPlace = useMemo(() => placeOf(pages, openId), [pages, openId]);
  const focus = useCellFocus({
    scroller,
    layout,
    columns: columns.row,
    openIndex: openPlace === null ? null : layout.indexOf(openPlace),
  });
  const { active } = focus;
  const { indices, stuck, scrollToIndex } = useShownLines({
    name: "table",
    scroller,
    layout,
    offers,
    openId,
    activeIndex: active.line,
  });
  const editing = useCellEdit(columns.row);
  const around = useMemo(() => ({ now: new Date(), currency }), [currency]);
  const followed = useFollowed({
    offers,
    pages,
    layout,
    active,
    go: focus.go,
    reveal: scrollToIndex,
  });
  const events = useTableEvents({
    ...props,
    layout,
    columns,
    focus,
    editing,
    followed,
    toggle,
    scrollToIndex,
  });

  const showHeld = () => {
    offers.showHeld();
    scrollToIndex(0);
  };
  return (
    <div className={grid.frame}>
      {offers.held > 0 && <Held count={offers.held} onShow={showHeld} />}
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ ...columns.style, scrollPaddingInlineStart: columns.pinnedWidth }}
        onScroll={event => onAtTop(event.currentTarget.scrollTop < lineHeight(null))}
      >
        <table
          className={classes.table}
          {...asGrid}
          aria-rowcount={layout.length + 1}
          aria-colcount={columns.shown.length}
          {...events.onTable}
        >
          <TableHeads
            columns={columns.shown}
            sort={view.sort}
            onSort={onSort}
            active={active.line < 0 ? active.column : null}
          />
          <tbody className={classes.lines} style={{ height: layout.height }}>
            {indices.map(index => {
              const line = layout.at(index);
              if (!line) return null;
              const row = line.kind === "offer" ? offers.row(line.place) : null;
              return (
                <OfferTableLine
                  key={line.kind === "group" ? `group ${line.state}` : (row?.id ?? `place ${line.place}`)}
                  index={index}
                  start={layout.startOf(index)}
                  line={line}
                  row={row}
                  columns={columns.row}
                  active={index === active.line ? active.column : null}
                  edit={row !== null && editing.edit?.id === row.id ? editing.edit : null}
                  isStuck={index === stuck}
                  isOpen={row !== null && row.id === openId}
                  isChosen={row !== null && choosing.ids.has(row.id)}
                  search={view.search}
                  around={around}
                  onToggle={toggle}
                  onCellDone={events.onCellDone}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
