import {
  type Icon,
  IconArrowsSplit2,
  IconCircleArrowUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleX,
  IconDeviceLaptop,
  IconTrash,
} from "@tabler/icons-react";
import type { ShownState } from "#shared/domain/words.ts";
import classes from "./StateIcon.module.css";
import { stateWords } from "./words.ts";

export type ShownMark = ShownState | "local_only";

interface StateIconProps {
  readonly state: ShownMark;
  /** Pixels; 15 in rows. */
  readonly size?: number;
  /** `false` where the word stands beside it. */
  readonly labelled?: boolean;
}

/** A state by its own shape and colour, named for screen readers where no word stands beside it. */
export function StateIcon({ state, size = 15, labelled = true }: StateIconProps) {
  const Shape = shapes[state];
  const name = labelled ? { role: "img", "aria-label": stateWords[state] } : { "aria-hidden": true };
  return <Shape className={classes.icon} data-state={state} size={size} stroke={1.75} {...name} />;
}

/** The state as a pill: icon and word on its tint. */
export function StateBadge({ state }: { readonly state: ShownMark }) {
  return (
    <span className={classes.badge} data-state={state}>
      <StateIcon state={state} size={14} labelled={false} />
      {stateWords[state]}
    </span>
  );
}

const shapes: Record<ShownMark, Icon> = {
  draft: IconCircleDashed,
  ready: IconCircleArrowUp,
  changed: IconCircleDot,
  synced: IconCircleCheck,
  conflict: IconArrowsSplit2,
  rejected: IconCircleX,
  deleted: IconTrash,
  local_only: IconDeviceLaptop,
};
