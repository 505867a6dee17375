import { UnstyledButton } from "@mantine/core";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { useOffer } from "../../../app/queries.ts";
import { openOffer } from "../../../app/route.ts";
import { formatCount } from "../../../ui/format.ts";
import { StateIcon } from "../../../ui/StateIcon.tsx";
import { type Decisions, decidedCount, type Resolved } from "../decisions.ts";
import shared from "../sync.module.css";
import classes from "./conflicts.module.css";

interface ConflictListProps {
  readonly conflicts: readonly ConflictRecord[];
  readonly resolved: readonly Resolved[];
  readonly decisions: Decisions;
  readonly chosen: string | null;
  readonly onChoose: (recordId: string) => void;
}

/** What is open, and what was decided in this window. */
export function ConflictList({ conflicts, resolved, decisions, chosen, onChoose }: ConflictListProps) {
  const open = conflicts.map(conflict => conflict.recordId);
  const done = resolved.filter(each => !open.includes(each.record.recordId));
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
      {done.length > 0 && <ListHead title="Decided" count={done.length} />}
      <ul>
        {done.map(each => (
          <li key={each.record.recordId}>
            <ResolvedLine resolved={each} />
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
  const { recordId, title, fields, deleteAgainstEdit } = record;
  return (
    <UnstyledButton
      className={classes.conflictLine}
      aria-current={isChosen ? "true" : undefined}
      onClick={() => onChoose(recordId)}
    >
      <StateIcon state="conflict" labelled={false} />
      <span className={classes.conflictName}>{title}</span>
      <span className={classes.conflictNote}>
        {deleteAgainstEdit ? deleteWords[deleteAgainstEdit] : bothChanged(fields.length)}
      </span>
      {fields.length > 1 && decided > 0 && (
        <span className={classes.conflictNote}>
          {decided} of {fields.length} decided
        </span>
      )}
    </UnstyledButton>
  );
}

function ResolvedLine({ resolved: { record, words } }: { readonly resolved: Resolved }) {
  const { data } = useOffer(record.offer);
  return (
    <UnstyledButton className={classes.conflictLine} onClick={() => openOffer(record.offer)}>
      <StateIcon state={data?.shown ?? "synced"} />
      <span className={classes.conflictName}>{record.title}</span>
      <span className={classes.conflictNote}>{words}</span>
    </UnstyledButton>
  );
}

const deleteWords = {
  deleted_here: "Deleted here, edited there",
  deleted_there: "Deleted there, edited here",
} as const;

const bothChanged = (count: number): string =>
  count === 1 ? "Both changed one field" : `Both changed ${formatCount(count)} fields`;
