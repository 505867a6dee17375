import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconCircleXFilled,
  IconInfoCircle,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./Message.module.css";

type Tone = "good" | "calm" | "warning" | "error";

interface MessageProps {
  readonly tone: Tone;
  readonly title: string;
  /** What was kept, what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: Icon;
}

/** What happened, in place: icon, one sentence, what was kept, the ways on. Announced to screen readers. */
export function Message({ tone, title, children, actions, icon }: MessageProps) {
  const Shape = icon ?? icons[tone];
  return (
    <div className={classes.message} data-tone={tone} role="status">
      <Shape className={classes.icon} size={17} stroke={1.75} aria-hidden="true" />
      <div>
        <div className={classes.title}>{title}</div>
        {children && <div className={classes.text}>{children}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}

const icons: Record<Tone, Icon> = {
  good: IconCheck,
  calm: IconInfoCircle,
  warning: IconAlertTriangle,
  error: IconCircleXFilled,
};
