import { type ReactNode, useId } from "react";
import form from "../../ui/form-part.module.css";
import panes from "../../ui/list-detail.module.css";
import classes from "./skin-fields.module.css";

interface PartProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a skin under its title. */
export function Part({ title, hint, children }: PartProps) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h3 className={`${panes.title} ${classes.partTitle}`} id={id}>
        {title}
      </h3>
      {hint && <p className={form.hint}>{hint}</p>}
      {children}
    </section>
  );
}
