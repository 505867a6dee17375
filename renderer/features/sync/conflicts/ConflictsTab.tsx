import { useState } from "react";
import type { ConflictRecord } from "#shared/ipc/conflict-views.ts";
import { useDecided } from "../../../app/queries.ts";
import type { StudioFailure } from "../../../app/studio.ts";
import { Message } from "../../../ui/Message.tsx";
import { useDecisions } from "../decisions.ts";
import shared from "../sync.module.css";
import { AllDecided } from "./AllDecided.tsx";
import { ConflictDetail } from "./ConflictDetail.tsx";
import { ConflictList } from "./ConflictList.tsx";
import classes from "./conflicts.module.css";

interface ConflictsTabProps {
  readonly conflicts: readonly ConflictRecord[] | null;
  readonly error: StudioFailure | null;
}

/** Every record that both sides changed, one of them side by side. */
export function ConflictsTab({ conflicts, error }: ConflictsTabProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { decisions, doneHere } = useDecisions();
  const { data: decided } = useDecided();
  if (!conflicts) {
    return error && <div className={shared.lone}>{<Message tone="error" title={error.message} />}</div>;
  }
  const record = conflicts.find(each => each.recordId === chosen) ?? conflicts[0] ?? null;
  return (
    <div className={classes.conflictPanes}>
      <ConflictList
        conflicts={conflicts}
        decided={decided ?? []}
        decisions={decisions}
        chosen={record?.recordId ?? null}
        onChoose={setChosen}
      />
      {record ? (
        <ConflictDetail key={record.recordId} record={record} decisions={decisions} />
      ) : (
        <AllDecided isDone={doneHere > 0} />
      )}
    </div>
  );
}
