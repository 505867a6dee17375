import type { ReactNode } from "react";
import panes from "../../ui/list-detail.module.css";
import classes from "./SettingsDialog.module.css";

/** A section of the settings: what scrolls, and its buttons under it; what is done first stands last. */
export function SectionFrame({
  children,
  foot,
}: {
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}) {
  return (
    <>
      <div className={`${panes.scroller} ${classes.content}`}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </>
  );
}
