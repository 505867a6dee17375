import { type ReactNode, useId } from "react";
import classes from "./FormRow.module.css";

interface FormRowProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** Gets the ids that tie the control to its label and its hint. */
  readonly children: (ids: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
  }) => ReactNode;
}

/** A field of a dialog: label at the left, control, what it means or what is wrong under it. */
export function FormRow({ label, hint, error, children }: FormRowProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const isExplained = Boolean(hint) || Boolean(error);
  return (
    <div className={classes.row}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes.control}>
        {children({ id, "aria-describedby": isExplained ? hintId : undefined })}
        {isExplained && (
          <div id={hintId} className={error ? classes.error : classes.hint}>
            {error ?? hint}
          </div>
        )}
      </div>
    </div>
  );
}
