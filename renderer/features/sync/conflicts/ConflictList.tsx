import { UnstyledButton } from "@mantine/core";
import type { ConflictRecord, Decided } from "#shared/ipc/conflict-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { StateIcon } from "../../../ui/StateIcon.tsx";
import { type Decisions, decidedCount, useDecisions } from "../decisions.ts";
import shared from "../sync.module.css";
import classes from "./conflicts.module.css";
import { DecidedLine } from "./DecidedLine.tsx";
import decidedClasses from "./decided.module.css";

interface ConflictListProps {
  readonly conflicts: readonly ConflictRecord[];
  /** Newest first. */
  readonly decided: readonly Decided[];
  readonly decisions: Decisions;
  readonly chosen: string | null;
  readonly onChoose: (recordId: string) => void;
}

/** What is open, and what was decided before, with the way back. */
export function ConflictList({ conflicts, decided, decisions, chosen, onChoose }: ConflictListProps) {
  const { undoFailure } = useDecisions();
  return (
    <nav className={classes.conflictList} aria-label="Conflicts" data-pane="conflicts">
      <ListHead title="Open" count={conflicts.length} />
      <ul>
        {conflicts.map(record => (
          <li key={record.recordId}>
            <OpenLine
              record={record}
              decided={decidedCount(record, decisions)}
              isChosen={record.recordId === chosen}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
      {decided.length > 0 && <ListHead title="Decided" count={decided.length} />}
      {undoFailure && (
        <p className={decidedClasses.undoFailure} role="status">
          {undoFailure}
        </p>
      )}
      <ul>
        {decided.map(each => (
          <li key={each.ids.join()}>
            <DecidedLine decided={each} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ListHead({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <h3 className={classes.conflictHead}>
      {title} <span className={shared.groupCount}>{formatCount(count)}</span>
    </h3>
  );
}

interface OpenLineProps {
  readonly record: ConflictRecord;
  readonly decided: number;
  readonly isChosen: boolean;
  readonly onChoose: (recordId: string) => void;
}

function OpenLine({ record, decided, isChosen, onChoose }: OpenLineProps) {
  const { recordId, title, fields } = record;
  return (
    <UnstyledButton
      className={classes.conflictLine}
      aria-current={isChosen ? "true" : undefined}
      onClick={() => onChoose(recordId)}
    >
      <StateIcon state="conflict" labelled={false} />
      <span className={classes.conflictName}>{title}</span>
      <span className={classes.conflictNote}>{whatHappened(record)}</span>
      {fields.length > 1 && decided > 0 && (
        <span className={classes.conflictNote}>
          {decided} of {fields.length} decided
        </span>
      )}
    </UnstyledButton>
  );
}

function whatHappened({ fields, deleteAgainstEdit }: ConflictRecord): string {
  if (deleteAgainstEdit === "deleted_here") return "Deleted here, edited there";
  if (deleteAgainstEdit === "deleted_there") return "Deleted there, edited here";
  const [first] = fields;
  if (first?.kind === "double") return "On the server twice";
  if (first?.kind === "code_clash") return "Another offer has this code";
  const count = fields.length;
  return count === 1 ? "Both changed one field" : `Both changed ${formatCount(count)} fields`;
}
