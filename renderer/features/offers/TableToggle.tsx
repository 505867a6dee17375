import { Tooltip, UnstyledButton } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import classes from "./ListTools.module.css";

interface TableToggleProps {
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** The offers over the whole width with all their columns, or as the list beside the editor. */
export function TableToggle({ isShown, onToggle }: TableToggleProps) {
  return (
    <Tooltip label="Table  T">
      <UnstyledButton
        className={classes.tool}
        aria-label="Table"
        aria-pressed={isShown}
        aria-keyshortcuts="T"
        data-active={isShown || undefined}
        onClick={onToggle}
      >
        <IconTable size={16} stroke={1.6} aria-hidden="true" />
      </UnstyledButton>
    </Tooltip>
  );
}
