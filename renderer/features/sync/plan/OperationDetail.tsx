import { Button } from "@mantine/core";
import type { Operation, Plan } from "#shared/ipc/views.ts";
import { openOffer } from "../../../app/route.ts";
import { formatCount } from "../../../ui/format.ts";
import { StateBadge } from "../../../ui/StateIcon.tsx";
import { entityWords } from "../../../ui/words.ts";
import shared from "../sync.module.css";
import { ChangeRows } from "./ChangeRows.tsx";
import { DeleteNotice } from "./DeleteNotice.tsx";
import classes from "./detail.module.css";
import { LocalRows } from "./LocalRows.tsx";
import { Requests } from "./Requests.tsx";

interface OperationDetailProps {
  readonly operation: Operation;
  /** Fields of the same offer that stay on this computer. */
  readonly local: Plan["localOnly"][number] | null;
  readonly siblings: readonly Operation[];
}

/** One operation: what it does in a sentence, field by field, and the requests it takes. */
export function OperationDetail({ operation, local, siblings }: OperationDetailProps) {
  const { op, title, why, offer } = operation;
  const isCreate = op === "create";
  return (
    <article aria-label={title}>
      <header className={classes.detailHead}>
        <h3 className={shared.recordTitle}>{title}</h3>
        <StateBadge state={op === "delete" ? "deleted" : isCreate ? "ready" : "changed"} />
        {op !== "delete" && (
          <Button className={classes.openOffer} variant="default" onClick={() => openOffer(offer)}>
            Open
          </Button>
        )}
      </header>
      <p className={classes.lead}>{sentence(operation)}</p>
      {why === "unsettled" && (
        <p className={classes.unsettled}>
          This was sent before and no answer came. The server is asked what became of it before anything else
          is sent, so nothing is made twice.
        </p>
      )}
      {op === "delete" ? (
        <DeleteNotice operation={operation} siblings={siblings} />
      ) : (
        <div className={classes.diff} data-create={isCreate || undefined}>
          <DiffHeads isCreate={isCreate} />
          <ChangeRows operation={operation} />
          {local && <LocalRows offerId={local.id} fields={local.fields} isCreate={isCreate} />}
        </div>
      )}
      <Requests requests={operation.requests} />
    </article>
  );
}

function DiffHeads({ isCreate }: { readonly isCreate: boolean }) {
  return (
    <div className={classes.diffHeads} aria-hidden="true">
      <span>Field</span>
      {!isCreate && <span>On the server</span>}
      {!isCreate && <span />}
      <span>After apply</span>
    </div>
  );
}

function sentence({ op, entity, serverId, changes }: Operation): string {
  const kind = entityWords[entity].toLowerCase();
  const count = Object.keys(changes).length;
  const fields = `${formatCount(count)} ${count === 1 ? "field" : "fields"}`;
  if (op === "create")
    return `Creates ${kind === "offer" ? "an" : "a"} ${kind} on the server, with ${fields}.`;
  const name = serverId === null ? `the ${kind}` : `${kind} ${serverId}`;
  return op === "delete" ? `Takes ${name} off the server.` : `Changes ${fields} of ${name} on the server.`;
}
