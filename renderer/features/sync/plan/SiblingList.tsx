import { IconChevronRight } from "@tabler/icons-react";
import type { Operation } from "#shared/ipc/sync-views.ts";
import { entityWords } from "../../../ui/words.ts";
import { operationKey, operationNote } from "../plan-items.ts";
import shared from "../sync.module.css";
import { ChangeRows } from "./ChangeRows.tsx";
import classes from "./detail.module.css";
import { OperationIcon } from "./OperationIcon.tsx";
import { Requests } from "./Requests.tsx";

const siblingWord = ({ entity, part }: Operation): string =>
  part === "campaign" ? "Campaign" : entityWords[entity];

/** What goes to the server for the same offer, or other record, each folded to a line. */
export function SiblingList({ operations }: { readonly operations: readonly Operation[] }) {
  return operations.map(operation => (
    <details key={operationKey(operation)} className={classes.sibling}>
      <summary>
        <IconChevronRight className={shared.chevron} size={15} stroke={1.75} aria-hidden="true" />
        <OperationIcon op={operation.op} />
        <span className={classes.siblingTitle}>{siblingWord(operation)}</span>
        <span className={shared.aside}>
          {operation.id === operation.root ? "" : `${operation.title}, `}
          {operationNote(operation)}
        </span>
      </summary>
      <div className={classes.diff} data-create={operation.op === "create" || undefined}>
        <ChangeRows operation={operation} />
      </div>
      <Requests requests={operation.requests} />
    </details>
  ));
}
