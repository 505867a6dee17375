import { IconCheck, IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { fieldWord } from "../../../ui/words.ts";
import { Changed, PlainValue } from "../DiffValue.tsx";
import { decide, type Side } from "../decisions.ts";
import shared from "../sync.module.css";
import classes from "./conflicts.module.css";

interface FieldChoiceProps {
  readonly field: ConflictRecord["fields"][number];
  readonly side: Side | null;
  readonly isActive: boolean;
  readonly onActivate: () => void;
}

/** One field on both sides, each compared with the base; a side is taken by a click or a key. */
export function FieldChoice({ field, side, isActive, onActivate }: FieldChoiceProps) {
  const { id, base, blocking } = field;
  const labelId = `conflict-${id}`;
  return (
    <fieldset
      className={classes.choice}
      data-active={isActive || undefined}
      data-choice={id}
      {...{ role: "radiogroup", "aria-labelledby": labelId }}
      onFocus={onActivate}
    >
      <div className={classes.choiceLabel}>
        <span id={labelId} className={classes.choiceField}>
          {fieldWord(field.field)}
        </span>
        <Decided side={side} />
        {!blocking && <span className={classes.localNote}>Holds nothing back</span>}
      </div>
      <SideCell field={field} of="mine" side={side} tabbable={side !== "theirs"} />
      <div className={classes.sideCell} data-side="base">
        <PlainValue field={field.field} value={base} />
      </div>
      <SideCell field={field} of="theirs" side={side} tabbable={side === "theirs"} />
    </fieldset>
  );
}

interface SideCellProps {
  readonly field: ConflictRecord["fields"][number];
  readonly of: Side;
  readonly side: Side | null;
  readonly tabbable: boolean;
}

function SideCell({ field, of, side, tabbable }: SideCellProps) {
  const isTaken = side === of;
  const Mark = isTaken ? IconCircleCheckFilled : IconCircle;
  return (
    <button
      type="button"
      className={classes.sideCell}
      {...{ role: "radio", "aria-checked": isTaken }}
      data-radio={of}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => decide([field.id], of)}
    >
      <span className={classes.sideValue}>
        <Changed field={field.field} from={field.base} to={field[of]} />
      </span>
      <span className={shared.hidden}>{of === "mine" ? "mine" : "theirs"}</span>
      <Mark
        className={classes.radio}
        data-taken={isTaken || undefined}
        size={18}
        stroke={1.6}
        aria-hidden="true"
      />
    </button>
  );
}

function Decided({ side }: { readonly side: Side | null }) {
  if (side === null) return <span className={classes.undecided}>To decide</span>;
  return (
    <span className={classes.decided}>
      <IconCheck size={14} stroke={1.75} aria-hidden="true" />
      {side === "mine" ? "Mine" : "Theirs"}
    </span>
  );
}
