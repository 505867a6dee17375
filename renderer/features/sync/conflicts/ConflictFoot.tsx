import { Button } from "@mantine/core";
import type { ConflictRecord } from "#shared/ipc/conflict-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { type Decisions, decidedCount, resolve, useDecisions } from "../decisions.ts";
import classes from "./foot.module.css";

interface ConflictFootProps {
  readonly record: ConflictRecord;
  readonly decisions: Decisions;
}

/** The keys, what is left to decide, and the button that writes the decision down. */
export function ConflictFoot({ record, decisions }: ConflictFootProps) {
  const { busy, failure } = useDecisions();
  const cards = record.deleteAgainstEdit && record.recordId === record.root ? "1 2 3" : "1 2";
  const hasFields = record.fields.some(({ kind }) => kind === "field");
  const left = record.fields.length - decidedCount(record, decisions);
  return (
    <footer className={classes.conflictFoot}>
      <span className={classes.footKeys} aria-hidden="true">
        {hasFields ? (
          <>
            <span>
              <Kbd keys="← →" /> take a side
            </span>
            <span>
              <Kbd keys="M" /> merge words
            </span>
            <span>
              <Kbd keys="E" /> type a value
            </span>
          </>
        ) : (
          <span>
            <Kbd keys={cards} /> choose
          </span>
        )}
        {record.fields.length > 1 && (
          <span>
            <Kbd keys="↑ ↓" /> field
          </span>
        )}
      </span>
      <span className={classes.footState} role="status" data-tone={failure ? "bad" : undefined}>
        {failure ?? leftWords(left)}
      </span>
      <Button
        disabled={left > 0 || busy}
        rightSection={<Kbd keys="Ctrl ⏎" onFill={left === 0} />}
        aria-keyshortcuts="Control+Enter"
        onClick={() => void resolve(record)}
      >
        Resolve, then next
      </Button>
    </footer>
  );
}

function leftWords(left: number): string {
  if (left === 0) return "All decided";
  return left === 1 ? "1 to decide" : `${formatCount(left)} to decide`;
}
