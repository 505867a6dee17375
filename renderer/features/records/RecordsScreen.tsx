import type { ListedKind } from "#shared/ipc/record-views.ts";
import panes from "../../ui/list-detail.module.css";
import { NewRecord } from "./NewRecord.tsx";
import { RecordList } from "./RecordList.tsx";
import { RecordPane } from "./RecordPane.tsx";
import classes from "./records.module.css";

interface RecordsScreenProps {
  readonly kind: ListedKind;
  readonly id: string | null;
  /** Local id of what a new one belongs to; `undefined`: none is being made. */
  readonly making: { readonly of: string | null } | null;
}

/** All records of a kind at the left, the one that is open at the right. */
export function RecordsScreen({ kind, id, making }: RecordsScreenProps) {
  const isOpen = id !== null || making !== null;
  return (
    <div className={`${panes.screen} ${classes.screen}`} data-open={isOpen || undefined}>
      <RecordList key={kind} kind={kind} openId={id} isMaking={making !== null} />
      {making ? (
        <NewRecord key={`${kind}-${making.of}`} kind={kind} of={making.of} />
      ) : (
        <RecordPane kind={kind} id={id} />
      )}
    </div>
  );
}
