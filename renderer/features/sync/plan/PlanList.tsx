import { UnstyledButton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import type { Plan } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { type PlanItem, requestCount } from "../plan-items.ts";
import shared from "../sync.module.css";
import { tickAll, toggleTick, useRun } from "../sync-run.ts";
import { isLeftOut, type LeftOutKeys } from "../ticks.ts";
import { PlanLine } from "./PlanLine.tsx";
import classes from "./plan.module.css";

interface PlanListProps {
  readonly plan: Plan;
  readonly items: readonly PlanItem[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/**
 * Everything in the plan by kind; the arrows choose, Space leaves out or takes in. Only the lines on screen exist, so the options are pointed at
 * (`aria-activedescendant`), not focused.
 */
export function PlanList({ plan, items, chosen, onChoose }: PlanListProps) {
  const { leftOut } = useRun();
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
    const item = items[active];
    if (event.key === " " && item?.kind === "operation") {
      event.preventDefault();
      toggleTick(item.operation);
      return;
    }
    const index = stepFrom(items, active, event.key);
    const next = index === null ? undefined : items[index];
    if (index === null || !next) return;
    event.preventDefault();
    onChoose(next.key);
    virtual.scrollToIndex(index);
  };

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
                  isSent={item.kind === "operation" ? !isLeftOut(item.operation, leftOut) : null}
                  onChoose={onChoose}
                />
              )
            );
          })}
        </div>
      </div>
      {plan.operations.length > 0 && <PlanFoot plan={plan} leftOut={leftOut} />}
    </section>
  );
}

/** How much would be sent, and all of it left out or taken in at once. */
function PlanFoot({ plan, leftOut }: { readonly plan: Plan; readonly leftOut: LeftOutKeys }) {
  const all = plan.operations.length;
  const sent = plan.operations.filter(operation => !isLeftOut(operation, leftOut));
  const requests = requestCount(sent);
  const isWhole = sent.length === all;
  return (
    <footer className={classes.listFoot}>
      <span>
        {isWhole ? formatCount(all) : `${formatCount(sent.length)} of ${formatCount(all)}`}{" "}
        {all === 1 ? "change" : "changes"}, at most {formatCount(requests)}{" "}
        {requests === 1 ? "request" : "requests"}
      </span>
      <UnstyledButton className={shared.link} onClick={() => tickAll(!isWhole)}>
        {isWhole ? "Leave all out" : "Take all in"}
      </UnstyledButton>
    </footer>
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
