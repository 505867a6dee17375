import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useMemo, useRef } from "react";
import type { OfferRow } from "#shared/ipc/views.ts";
import { formatCount, todayIn } from "../../ui/format.ts";
import { itemHeight, listItems } from "./list-items.ts";
import classes from "./OfferGrid.module.css";
import { GroupLine, OfferLine } from "./OfferLine.tsx";
import { stickyRange } from "./sticky-range.ts";
import { useFoldedGroups } from "./use-folded-groups.ts";
import { useRevealed } from "./use-revealed.ts";
import { useRovingLines } from "./use-roving-lines.ts";

interface OfferGridProps {
  readonly rows: readonly OfferRow[];
  readonly held: number;
  readonly onShowHeld: () => void;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onAtTop: (atTop: boolean) => void;
  readonly timeZone: string;
}

/** The offers as a grid: only the lines on screen exist, the head of the group in view sticks. */
export function OfferGrid({ rows, held, onShowHeld, openId, onOpen, onAtTop, timeZone }: OfferGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { folded, toggle } = useFoldedGroups();
  const items = useMemo(() => listItems(rows, folded), [rows, folded]);
  const today = todayIn(timeZone, new Date());
  const year = today.slice(0, 4);
  const hasYears = useMemo(
    () => rows.some(row => row.endDate && !row.endDate.startsWith(year)),
    [rows, year],
  );

  const roving = useRovingLines({ items, openId, onOpen, onToggle: toggle });
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => itemHeight(items[index]),
    getItemKey: index => items[index]?.key ?? index,
    rangeExtractor: range => stickyRange(items, range, roving.activeIndex),
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight + groupHeight,
    overscan: 12,
  });
  const reveal = useCallback((index: number) => virtual.scrollToIndex(index, { align: "auto" }), [virtual]);
  useRevealed(items, openId, reveal);
  const firstVisible = virtual.range?.startIndex ?? 0;
  const stuck = items.findLastIndex((item, index) => item.kind === "group" && index <= firstVisible);

  return (
    <div className={classes.frame}>
      {held > 0 && (
        <UnstyledButton
          className={classes.held}
          onClick={() => {
            onShowHeld();
            virtual.scrollToIndex(0);
          }}
        >
          {formatCount(held)} new
        </UnstyledButton>
      )}
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={event => onAtTop(event.currentTarget.scrollTop < itemHeight(undefined))}
      >
        <table
          className={classes.grid}
          {...asGrid}
          data-years={hasYears || undefined}
          aria-rowcount={items.length + 1}
          aria-colcount={4}
        >
          <ColumnHeads />
          <tbody className={classes.lines} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, key }) => {
              const item = items[index];
              if (!item) return null;
              const line = {
                index,
                start: start - headHeight,
                tabbable: index === roving.activeIndex,
                register: roving.register(item.key),
                onFocus: () => roving.activate(item.key),
                onKeyDown: (event: KeyboardEvent) => roving.onKeyDown(event, to => virtual.scrollToIndex(to)),
              };
              return item.kind === "group" ? (
                <GroupLine
                  key={key}
                  {...line}
                  item={item}
                  isStuck={index === stuck}
                  onToggle={() => toggle(item.state)}
                />
              ) : (
                <OfferLine
                  key={key}
                  {...line}
                  row={item.row}
                  isOpen={item.row.id === openId}
                  today={today}
                  onOpen={onOpen}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A table whose rows are walked with the arrows is a grid (ARIA practices, "Grid"). */
const asGrid = { role: "grid", "aria-label": "Offers" } as const;

/** Pixels of the column heads and of a group's head, which stay on top. */
const headHeight = 26;
const groupHeight = 27;

function ColumnHeads() {
  return (
    <thead>
      <tr className={classes.heads} aria-rowindex={1}>
        <th scope="col">
          <VisuallyHidden>State</VisuallyHidden>
        </th>
        <th scope="col">Title</th>
        <th scope="col">Value</th>
        <th scope="col">Ends</th>
      </tr>
    </thead>
  );
}
