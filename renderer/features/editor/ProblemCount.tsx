import { VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle, IconCircleXFilled } from "@tabler/icons-react";
import type { Problem } from "#shared/domain/problem.ts";
import classes from "./editor.module.css";

/** How many problems there are: the errors if there are any, else the warnings, else nothing. */
export function ProblemCount({ problems }: { readonly problems: readonly Problem[] }) {
  const errors = problems.filter(problem => problem.severity === "error").length;
  const count = errors || problems.length;
  if (count === 0) return null;
  const severity = errors > 0 ? "error" : "warning";
  const Shape = errors > 0 ? IconCircleXFilled : IconAlertTriangle;
  return (
    <span className={classes.count} data-severity={severity}>
      <Shape size={14} stroke={1.75} aria-hidden="true" />
      {count}
      <VisuallyHidden>{` ${severity}${count === 1 ? "" : "s"}`}</VisuallyHidden>
    </span>
  );
}
