import type { ReactNode } from "react";
import type { OfferFormField } from "#shared/domain/offer.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import classes from "./fields.module.css";
import { controlId, hintId } from "./use-field.ts";

interface FieldProps {
  readonly label: string;
  /** The row's fields; the first one's control is what the label names, unless the row is a group. */
  readonly fields: readonly [OfferFormField, ...OfferFormField[]];
  /** Several controls under one label, each with a name of its own. */
  readonly group?: boolean;
  /** One line under the controls. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One row of the form: label at the left, the controls, under them the hint and what is wrong. */
export function Field({ label, fields, group = false, hint, children }: FieldProps) {
  const [first] = fields;
  const labelId = `label-${first}`;
  const Row = group ? "fieldset" : "div";
  return (
    <Row
      className={classes.row}
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
        {hint && (
          <div className={classes.hint} id={hintId(first)}>
            {hint}
          </div>
        )}
        {fields.map(field => (
          <FieldProblems key={field} field={field} />
        ))}
      </div>
    </Row>
  );
}
