import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { actOf } from "../../app/commands/acts.ts";
import { type CommandId, keyCaps } from "../../app/commands/table.ts";
import classes from "./PreviewPane.module.css";

interface HeadActionProps {
  readonly command: CommandId;
  readonly label: string;
  readonly children: ReactNode;
  /** It is a toggle, and this way. */
  readonly pressed?: boolean;
}

/** A command of the previews as an icon, with its name and its key. */
export function HeadAction({ command, label, children, pressed }: HeadActionProps) {
  return (
    <Tooltip label={`${label}  ${keyCaps(command)}`}>
      <ActionIcon
        variant="subtle"
        size={28}
        className={classes.action ?? ""}
        aria-label={label}
        aria-pressed={pressed}
        onClick={() => actOf(command)?.()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
