import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./PreviewPane.module.css";

interface HeadActionProps {
  readonly label: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** It is a toggle, and this way. */
  readonly pressed?: boolean;
}

/** An icon with its name and its key, in the head of the previews. */
export function HeadAction({ label, keys, onClick, children, pressed }: HeadActionProps) {
  return (
    <Tooltip label={`${label}  ${keys}`}>
      <ActionIcon
        variant="subtle"
        size={28}
        className={classes.action ?? ""}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
