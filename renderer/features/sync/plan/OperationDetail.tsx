import { Button } from "@mantine/core";
import type { Operation, Plan } from "#shared/ipc/sync-views.ts";
import { openOffer } from "../../../app/route.ts";
import { formatCount } from "../../../ui/format.ts";
import head from "../../../ui/record-head.module.css";
import { StateBadge } from "../../../ui/StateIcon.tsx";
import { valueLine } from "../../../ui/value-words.ts";
import { entityWords } from "../../../ui/words.ts";
import { useRun } from "../sync-run.ts";
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
  const { op, title, why, root, rootEntity } = operation;
  const { busy } = useRun();
  const isCreate = op === "create";
  return (
    <article aria-label={title}>
      <header className={classes.detailHead}>
        <h3 className={head.title}>{title}</h3>
        <StateBadge state={op === "delete" ? "deleted" : isCreate ? "ready" : "changed"} />
        {op !== "delete" && rootEntity === "offer" && (
          <Button className={classes.openOffer} variant="default" onClick={() => openOffer(root)}>
            Open
          </Button>
        )}
      </header>
      <p className={classes.lead}>{sentence(operation)}</p>
      {why === "unsettled" && busy !== "applying" && (
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
          {local && <LocalRows local={local} isCreate={isCreate} />}
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

function sentence(operation: Operation): string {
  const { op, entity, serverId, changes, why, part, rootEntity } = operation;
  const { campaign } = changes;
  if (op === "link")
    return `Puts the offer into ${valueLine("campaign", campaign?.to ?? null)} on the server.`;
  if (op === "unlink") return `Takes the offer out of ${valueLine("campaign", campaign?.from ?? null)}.`;
  if (why === "activate")
    return "Goes live last, once its code and its limits are there: it never is live without them.";
  if (why === "double")
    return "The server made two records of one create. This takes the second off it; it is still as it was sent.";
  const kind = entityWords[entity].toLowerCase();
  const count = Object.keys(changes).length;
  const fields = `${formatCount(count)} ${count === 1 ? "field" : "fields"}`;
  if (entity === "descriptive") {
    const whose = part === "texts" || rootEntity === "offer" ? "the offer's texts" : "texts";
    if (op === "delete") return `Takes ${whose} in this language off the server.`;
    return `${op === "create" ? "Writes" : "Changes"} ${fields} of ${whose} on the server.`;
  }
  if (op === "create")
    return `Creates ${kind.startsWith("offer") ? "an" : "a"} ${kind} on the server, with ${fields}.`;
  const name = serverId === null ? `the ${kind}` : `${kind} ${serverId}`;
  return op === "delete" ? `Takes ${name} off the server.` : `Changes ${fields} of ${name} on the server.`;
}
