import { ActionIcon, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import classes from "./IconAction.module.css";

interface IconActionProps {
  readonly icon: Icon;
  /** What it does: its name for who can't see it, and with its key its tooltip. */
  readonly label: string;
  /** As caps show it, `Ctrl D`. */
  readonly keys?: string;
  /** It can't be done now, and `label` says why: it stays reachable, so that the reason is. */
  readonly unavailable?: boolean;
  /** Something else is being done. */
  readonly busy?: boolean;
  readonly onClick: () => void;
}

/** What can be done with the whole of a record, as an icon in the head of its pane. */
export function IconAction({ icon: Shape, label, keys, unavailable, busy, onClick }: IconActionProps) {
  return (
    <Tooltip label={keys && !unavailable ? `${label}  ${keys}` : label} multiline maw={320}>
      <ActionIcon
        className={classes.action ?? ""}
        variant="subtle"
        size={28}
        aria-label={label}
        aria-keyshortcuts={keys && shortcutOf(keys)}
        aria-disabled={unavailable || undefined}
        disabled={busy ?? false}
        onClick={() => {
          if (!unavailable) onClick();
        }}
      >
        <Shape size={17} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

/** `Ctrl Shift E` → `Control+Shift+E`, as `aria-keyshortcuts` names keys. */
const shortcutOf = (keys: string): string => keys.replace("Ctrl", "Control").replaceAll(" ", "+");
