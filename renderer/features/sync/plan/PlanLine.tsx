import { IconArrowsSplit2, IconCheck, IconCircleX } from "@tabler/icons-react";
import type { Operation } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { StateIcon } from "../../../ui/StateIcon.tsx";
import { fieldWord } from "../../../ui/words.ts";
import type { PlanItem } from "../plan-items.ts";
import shared from "../sync.module.css";
import { toggleTick } from "../sync-run.ts";
import { isTickable } from "../ticks.ts";
import { OperationIcon } from "./OperationIcon.tsx";
import classes from "./plan.module.css";

interface PlanLineProps {
  readonly id: string;
  readonly item: PlanItem;
  /** Pixels from the top. */
  readonly start: number;
  readonly isChosen: boolean;
  /** Ticked: it goes out with the plan; `null`: there is nothing to tick. */
  readonly isSent: boolean | null;
  readonly onChoose: (key: string) => void;
}

/** A line of the plan's list: the head of a kind, or something that can be looked at. */
export function PlanLine({ id, item, start, isChosen, isSent, onChoose }: PlanLineProps) {
  const style = { transform: `translateY(${start}px)` };
  if (item.kind === "group") {
    return (
      <div className={classes.group} style={style} role="presentation">
        {item.order !== null && <span className={classes.groupOrder}>{item.order}</span>}
        <span className={classes.groupTitle}>{item.title}</span>
        <span className={shared.groupCount}>{formatCount(item.count)}</span>
      </div>
    );
  }
  const { icon, title, note } = wordsOf(item);
  return (
    <button
      type="button"
      id={id}
      className={classes.line}
      style={style}
      role="option"
      aria-selected={isChosen}
      {...(isSent !== null && { "aria-checked": isSent })}
      data-left-out={isSent === false || undefined}
      tabIndex={-1}
      onClick={() => onChoose(item.key)}
    >
      {item.kind === "operation" ? (
        <Tick operation={item.operation} isSent={isSent === true} />
      ) : (
        <span className={classes.noTick} />
      )}
      {icon}
      <span className={classes.lineTitle}>{title}</span>
      <span className={classes.lineNote}>{note}</span>
    </button>
  );
}

/** Seen and pressed, not focused: the list has the key, and the line says aloud whether it is ticked. */
function Tick({ operation, isSent }: { readonly operation: Operation; readonly isSent: boolean }) {
  if (!isTickable(operation)) return <span className={classes.noTick} />;
  return (
    // Space does it in the list.
    <span
      className={classes.tick}
      data-checked={isSent || undefined}
      aria-hidden="true"
      onClick={event => {
        event.stopPropagation();
        toggleTick(operation);
      }}
    >
      {isSent && <IconCheck size={12} stroke={2.5} />}
    </span>
  );
}

function wordsOf(item: Exclude<PlanItem, { kind: "group" }>) {
  if (item.kind === "operation") {
    return { icon: <OperationIcon op={item.operation.op} />, title: item.operation.title, note: item.note };
  }
  if (item.kind === "local") {
    const { fields, title } = item.local;
    const [first] = fields;
    const note = fields.length === 1 && first ? fieldWord(first) : `${formatCount(fields.length)} fields`;
    return { icon: <StateIcon state="local_only" />, title, note };
  }
  const { reason, title, detail } = item.held;
  const Shape = reason === "conflict" ? IconArrowsSplit2 : IconCircleX;
  return {
    icon: <Shape className={shared.bad} size={15} stroke={1.75} aria-hidden="true" />,
    title,
    note: reason === "conflict" ? "to decide" : detail,
  };
}
