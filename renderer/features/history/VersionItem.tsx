import { Button, UnstyledButton } from "@mantine/core";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import type { Version, VersionChange } from "#shared/ipc/history-views.ts";
import { After, Before } from "../../ui/DiffValue.tsx";
import { formatMoment } from "../../ui/format.ts";
import type { FieldValue } from "../../ui/value-words.ts";
import { fieldWord, stateWords } from "../../ui/words.ts";
import classes from "./history.module.css";

interface VersionItemProps {
  readonly version: Version;
  readonly isNewest: boolean;
  readonly onRestore: (only?: { recordId: string; field: string }) => void;
}

/** Who did what and when, field by field, and the way back to it. */
export function VersionItem({ version, isNewest, onRestore }: VersionItemProps) {
  const { at, who, cause, changes } = version;
  const moment = at === null ? null : formatMoment(at, new Date());
  const what = cause === "edit" && changes.some(isMaking) ? "Made" : causeWords[cause];
  const called = [what, moment].filter(part => part !== null).join(", ");
  return (
    <li className={classes.version}>
      <div className={classes.head}>
        <span className={classes.cause}>{what}</span>
        {who !== null && (
          <span className={classes.who}>{who === "server" ? "by the server" : `by ${who}`}</span>
        )}
        {isNewest && <span className={classes.now}>As it is now</span>}
        <span className={classes.at}>
          {at !== null && (
            <time dateTime={at} title={at}>
              {moment}
            </time>
          )}
        </span>
        {!isNewest && version.restorable && (
          <Button
            className={classes.restore ?? ""}
            variant="default"
            size="compact-sm"
            aria-label={`Restore this version: ${called}`}
            onClick={() => onRestore()}
          >
            Restore this version
          </Button>
        )}
      </div>
      {changes.filter(isTold).map(change => (
        <ChangeRow
          key={`${change.recordId} ${change.field}`}
          change={change}
          called={called}
          onRestore={onRestore}
        />
      ))}
    </li>
  );
}

interface ChangeRowProps {
  readonly change: VersionChange;
  readonly called: string;
  readonly onRestore: VersionItemProps["onRestore"];
}

function ChangeRow({ change, called, onRestore }: ChangeRowProps) {
  const { recordId, field, name } = change;
  const sides = { field: name, from: worded(field, change.from), to: worded(field, change.to) };
  const word = field === "stage" ? "Stage" : fieldWord(name);
  return (
    <div className={classes.change}>
      <div className={classes.field}>{word}</div>
      <div className={classes.value}>
        <Before {...sides} />
      </div>
      <IconArrowNarrowRight
        className={classes.arrow}
        size={16}
        stroke={1.6}
        role="img"
        aria-label="becomes"
      />
      <div className={classes.value}>
        <After {...sides} />
      </div>
      <div className={classes.action}>
        {change.restorable && (
          <UnstyledButton
            className={classes.restoreField}
            aria-label={`Restore this field: ${word}, ${called}`}
            onClick={() => onRestore({ recordId, field })}
          >
            Restore this field
          </UnstyledButton>
        )}
      </div>
    </div>
  );
}

/** That a record was made is what its first version is called. */
const isMaking = ({ field, from }: VersionChange): boolean => field === "*" && from === null;
const isTold = (change: VersionChange): boolean => !isMaking(change);

/** A stage and a record's being there have words of their own. */
function worded(field: string, value: FieldValue): FieldValue {
  if (field === "stage") return value === "ready" ? stateWords.ready : stateWords.draft;
  if (field === "*") return value === null ? null : value === "present" ? "Here" : stateWords.deleted;
  return value;
}

const causeWords: Record<Version["cause"], string> = {
  edit: "Edited",
  import: "Imported",
  delete: "Deleted",
  restore: "Restored",
  duplicate: "Copied",
  resolve: "Conflict decided",
  undo: "Undone",
  redo: "Redone",
  pull: "Read from the server",
  push: "Sent to the server",
  settle: "Settled with the server",
  before: "Before the first change known here",
};
