import { type FocusEvent, type ReactNode, useState } from "react";
import type { OfferFormField } from "#shared/domain/offer.ts";
import { isEmptyField, unusedReason } from "#shared/domain/relevant-fields.ts";
import { useDraft } from "../draft.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import classes from "./fields.module.css";
import { LockNote } from "./LockNote.tsx";
import { UnusedNote } from "./UnusedNote.tsx";
import { controlId, hintId } from "./use-field.ts";

interface FieldProps {
  readonly label: string;
  /** The row's fields; the first one's control is what the label names, unless the row is a group. */
  readonly fields: readonly [OfferFormField, ...OfferFormField[]];
  /** Several controls under one label, each with a name of its own. */
  readonly group?: boolean;
  /** One line under the controls, while the row is used. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/**
 * One row of the form: label at the left, the controls, under them the hint and what is wrong. A row that the offer's
 * method and types leave unused isn't there, unless it holds something: nothing written vanishes, and no row goes
 * while the focus is in it.
 */
export function Field(props: FieldProps) {
  const { fields } = props;
  const isIdle = useDraft(({ form }) =>
    fields.every(field => unusedReason(field, form) !== null && isEmptyField(form, field)),
  );
  const [isHeld, setHeld] = useState(false);
  if (isIdle && !isHeld) return null;
  return <Row {...props} onHold={setHeld} />;
}

function Row(props: FieldProps & { readonly onHold: (held: boolean) => void }) {
  const { label, fields, group = false, hint, children, onHold } = props;
  const [first] = fields;
  const labelId = `label-${first}`;
  const isUnused = useDraft(({ form }) => fields.every(field => unusedReason(field, form) !== null));
  const Box = group ? "fieldset" : "div";
  return (
    <Box
      className={classes.row}
      onFocus={() => onHold(true)}
      onBlur={(event: FocusEvent) => onHold(event.currentTarget.contains(event.relatedTarget))}
      data-fields={fields.join(" ")}
      {...(group && { "aria-labelledby": labelId })}
    >
      {group ? (
        <span className={classes.label} id={labelId}>
          {label}
        </span>
      ) : (
        <label className={classes.label} id={labelId} htmlFor={controlId(first)}>
          {label}
        </label>
      )}
      <div className={classes.body}>
        <div className={classes.controls}>{children}</div>
        {hint && !isUnused && (
          <div className={classes.hint} id={hintId(first)}>
            {hint}
          </div>
        )}
        <UnusedNote fields={fields} />
        {!isUnused && <LockNote fields={fields} />}
        {fields.map(field => (
          <FieldProblems key={field} field={field} />
        ))}
      </div>
    </Box>
  );
}
