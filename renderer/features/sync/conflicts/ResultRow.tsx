import { Textarea } from "@mantine/core";
import { IconGitMerge } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import type { ConflictField } from "#shared/ipc/conflict-views.ts";
import { fieldWord } from "../../../ui/words.ts";
import { decide } from "../decisions.ts";
import { asText } from "../proposals.ts";
import classes from "./result.module.css";

interface ResultRowProps {
  readonly field: ConflictField;
  readonly value: ConflictField["base"];
}

/** The value that is written in place of both sides, open to be edited. */
export function ResultRow({ field, value }: ResultRowProps) {
  return (
    <div className={classes.result}>
      <span className={classes.resultLabel}>Result</span>
      <span className={classes.resultValue}>
        <IconGitMerge size={16} stroke={1.6} aria-hidden="true" />
        <Textarea
          className={classes.resultText ?? ""}
          aria-label={`Result of ${fieldWord(field.field)}`}
          data-result={field.id}
          autosize
          minRows={1}
          maxRows={12}
          value={asText(value)}
          onChange={event => decide([field.id], { value: event.currentTarget.value })}
          onKeyDown={keepKeys}
        />
      </span>
    </div>
  );
}

/** The arrows move in the text here, and take no side. */
export function keepKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && event.key.startsWith("Arrow")) event.stopPropagation();
}
