import { UnstyledButton } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import classes from "./ListTools.module.css";

interface FilterToggleProps {
  readonly isShown: boolean;
  readonly isNarrowed: boolean;
  readonly onToggle: () => void;
}

/** Shows the filters of the list, or puts them away; what is chosen stays chosen. */
export function FilterToggle({ isShown, isNarrowed, onToggle }: FilterToggleProps) {
  return (
    <UnstyledButton
      className={classes.tool}
      aria-label="Filters"
      aria-expanded={isShown}
      data-active={isNarrowed || undefined}
      onClick={onToggle}
    >
      <IconFilter size={16} stroke={1.6} aria-hidden="true" />
    </UnstyledButton>
  );
}
