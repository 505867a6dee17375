import { UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import classes from "./ToastLine.module.css";

/** What a toast says: a tick, one line, and Undo where there is a way back. */
export function ToastLine({ message, undo }: { readonly message: string; readonly undo?: () => void }) {
  return (
    <span className={classes.line}>
      <IconCheck className={classes.tick} size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes.message}>{message}</span>
      {undo && (
        <UnstyledButton className={classes.undo} onClick={undo}>
          Undo
        </UnstyledButton>
      )}
    </span>
  );
}
