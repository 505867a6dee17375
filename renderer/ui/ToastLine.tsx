import { UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import classes from "./ToastLine.module.css";

interface ToastLineProps {
  readonly message: string;
  readonly undo?: () => void;
  readonly word?: string;
}

/** What a toast says: a tick, one line, and where there is a way back, its word. */
export function ToastLine({ message, undo, word = "Undo" }: ToastLineProps) {
  return (
    <span className={classes.line}>
      <IconCheck className={classes.tick} size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes.message}>{message}</span>
      {undo && (
        <UnstyledButton className={classes.undo} onClick={undo}>
          {word}
        </UnstyledButton>
      )}
    </span>
  );
}
