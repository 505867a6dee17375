import { UnstyledButton } from "@mantine/core";
import { IconCheck, IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import type { ConflictField, Decision } from "#shared/ipc/conflict-views.ts";
import { Changed, PlainValue } from "../../../ui/DiffValue.tsx";
import { fieldWord } from "../../../ui/words.ts";
import { decide, type Side, sideOf, take } from "../decisions.ts";
import { asText, isMergeable, isTypable, mergedText } from "../proposals.ts";
import shared from "../sync.module.css";
import classes from "./conflicts.module.css";
import { ResultRow } from "./ResultRow.tsx";
import { focusResult } from "./use-conflict-keys.ts";

interface FieldChoiceProps {
  readonly field: ConflictField;
  readonly decision: Decision | undefined;
  readonly isActive: boolean;
  readonly onActivate: () => void;
}

/** One field on both sides, each compared with the base; a side is taken, or a value of one's own written. */
export function FieldChoice({ field, decision, isActive, onActivate }: FieldChoiceProps) {
  const { id, base } = field;
  const labelId = `conflict-${id}`;
  const side = sideOf(decision);
  return (
    <>
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
          <Decided decision={decision} />
          {!field.blocking && <span className={classes.localNote}>Holds nothing back</span>}
          <OwnValue field={field} />
        </div>
        <SideCell field={field} of="mine" side={side} tabbable={side !== "theirs"} />
        <div className={classes.sideCell} data-side="base">
          <PlainValue field={field.field} value={base} />
        </div>
        <SideCell field={field} of="theirs" side={side} tabbable={side === "theirs"} />
      </fieldset>
      {decision && "value" in decision && <ResultRow field={field} value={decision.value} />}
    </>
  );
}

/** The ways to a value that neither side has. */
function OwnValue({ field }: { readonly field: ConflictField }) {
  if (!isTypable(field)) return null;
  const write = (value: string) => {
    decide([field.id], { value });
    focusResult(field.id);
  };
  return (
    <span className={classes.ownValue}>
      {isMergeable(field) && (
        <UnstyledButton
          className={shared.link}
          aria-label={`Merge ${fieldWord(field.field)}`}
          aria-keyshortcuts="M"
          onClick={() => write(mergedText(field))}
        >
          Merge
        </UnstyledButton>
      )}
      <UnstyledButton
        className={shared.link}
        aria-label={`Type ${fieldWord(field.field)}`}
        aria-keyshortcuts="E"
        onClick={() => write(asText(field.mine))}
      >
        Type
      </UnstyledButton>
    </span>
  );
}

interface SideCellProps {
  readonly field: ConflictField;
  readonly of: Side;
  readonly side: Side | "copy" | null;
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
      onClick={() => take([field.id], of)}
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

function Decided({ decision }: { readonly decision: Decision | undefined }) {
  if (decision === undefined) return <span className={classes.undecided}>To decide</span>;
  return (
    <span className={classes.decided}>
      <IconCheck size={14} stroke={1.75} aria-hidden="true" />
      {"value" in decision ? "Own value" : decision.take === "mine" ? "Mine" : "Theirs"}
    </span>
  );
}
