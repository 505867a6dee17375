import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import type { Plan } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { type PlanItem, requestCount } from "../plan-items.ts";
import { PlanLine } from "./PlanLine.tsx";
import classes from "./plan.module.css";

interface PlanListProps {
  readonly plan: Plan;
  readonly items: readonly PlanItem[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/**
 * Everything in the plan by kind; the arrows choose. Only the lines on screen exist, so the options are pointed at
 * (`aria-activedescendant`), not focused.
 */
export function PlanList({ plan, items, chosen, onChoose }: PlanListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (items[index]?.kind === "group" ? groupHeight : rowHeight),
    getItemKey: index => items[index]?.key ?? index,
    overscan: 10,
  });
  const lines = virtual.getVirtualItems();
  const active = items.findIndex(item => item.key === chosen);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = stepFrom(items, active, event.key);
    const next = index === null ? undefined : items[index];
    if (index === null || !next) return;
    event.preventDefault();
    onChoose(next.key);
    virtual.scrollToIndex(index);
  };

  const changes = plan.operations.length;
  const requests = requestCount(plan);
  return (
    <section className={classes.list} aria-label="Plan" data-pane="plan" tabIndex={-1}>
      <div
        ref={scroller}
        className={classes.listScroller}
        role="listbox"
        aria-label="Changes in the plan"
        tabIndex={0}
        aria-activedescendant={lines.some(line => line.index === active) ? lineId(active) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className={classes.lines} style={{ height: virtual.getTotalSize() }} role="presentation">
          {lines.map(({ index, start, key }) => {
            const item = items[index];
            return (
              item && (
                <PlanLine
                  key={key}
                  id={lineId(index)}
                  item={item}
                  start={start}
                  isChosen={item.key === chosen}
                  onChoose={onChoose}
                />
              )
            );
          })}
        </div>
      </div>
      {changes > 0 && (
        <footer className={classes.listFoot}>
          {formatCount(changes)} {changes === 1 ? "change" : "changes"}, at most {formatCount(requests)}{" "}
          {requests === 1 ? "request" : "requests"}
        </footer>
      )}
    </section>
  );
}

const rowHeight = 31;
const groupHeight = 27;

const lineId = (index: number): string => `plan-line-${index}`;

/** Where an arrow leads from a line, over the group heads; `null` where it leads nowhere. */
function stepFrom(items: readonly PlanItem[], from: number, key: string): number | null {
  const order = items.flatMap((item, index) => (item.kind === "group" ? [] : [index]));
  const at = order.indexOf(from);
  const targets: Readonly<Record<string, number | undefined>> = {
    ArrowDown: order[at + 1],
    ArrowUp: at > 0 ? order[at - 1] : undefined,
    Home: order[0],
    End: order.at(-1),
  };
  return targets[key] ?? null;
}
