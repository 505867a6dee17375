import { Button } from "@mantine/core";
import type { Operation, Plan } from "#shared/ipc/sync-views.ts";
import { openOffer, openSync } from "../../../app/route.ts";
import head from "../../../ui/record-head.module.css";
import { fieldWord } from "../../../ui/words.ts";
import { goingWith, type PlanItem } from "../plan-items.ts";
import classes from "./detail.module.css";
import { LocalRows } from "./LocalRows.tsx";
import { OperationDetail } from "./OperationDetail.tsx";
import { SiblingList } from "./SiblingList.tsx";

/** What is chosen in the list, in full. */
export function ItemDetail({ item, plan }: { readonly item: PlanItem; readonly plan: Plan }) {
  if (item.kind === "operation") {
    const { operation } = item;
    const local = plan.localOnly.find(each => each.id === operation.root);
    const siblings = goingWith(operation, plan);
    return (
      <>
        <OperationDetail
          operation={operation}
          local={operation.id === operation.root && isWhole(operation) ? (local ?? null) : null}
          siblings={siblings}
        />
        <SiblingList operations={siblings} />
      </>
    );
  }
  if (item.kind === "local") return <LocalDetail local={item.local} />;
  return item.kind === "held" ? <HeldDetail held={item.held} /> : null;
}

/** Not for a part of an offer's writes: what stays here is said once. */
const isWhole = ({ op, part, why }: Operation): boolean =>
  op !== "delete" && part === "record" && why !== "activate";

function LocalDetail({ local }: { readonly local: Plan["localOnly"][number] }) {
  return (
    <article>
      <DetailHead title={local.title} offer={local.entity === "offer" ? local.id : null} />
      <p className={classes.lead}>
        {local.entity === "offer"
          ? "This server has no place for these. They are kept on this computer and sent once it can take them."
          : "This server has no place for records of this kind. It is kept on this computer and sent once the server can take it."}
      </p>
      <div className={classes.diff} data-create>
        <LocalRows local={local} />
      </div>
    </article>
  );
}

function HeldDetail({ held }: { readonly held: Plan["heldBack"][number] }) {
  const { id, entity, title, reason, detail } = held;
  return (
    <article>
      <DetailHead title={title} offer={entity === "offer" ? id : null} />
      {reason === "conflict" ? (
        <>
          <p className={classes.lead}>
            Changed here and on the server{detail === "*" ? "" : `: ${fieldWord(detail)}`}. Nothing of it is
            written until you decide; the rest of the plan goes on.
          </p>
          <Button className={classes.leadAction} variant="default" onClick={() => openSync("conflicts")}>
            Compare both sides
          </Button>
        </>
      ) : (
        <>
          <p className={classes.lead}>
            {detail}{" "}
            {reason === "waits"
              ? waitWords
              : "It waits here until that is put right; the rest of the plan goes on."}
          </p>
          {entity === "offer" && (
            <Button className={classes.leadAction} variant="default" onClick={() => openOffer(id)}>
              Open the offer
            </Button>
          )}
        </>
      )}
    </article>
  );
}

const waitWords = "It goes out by itself once that is there; the rest of the plan goes on.";

/** `offer`: the one that can be opened, if any. */
function DetailHead({ title, offer }: { readonly title: string; readonly offer: string | null }) {
  return (
    <header className={classes.detailHead}>
      <h3 className={head.title}>{title}</h3>
      {offer !== null && (
        <Button className={classes.openOffer} variant="default" onClick={() => openOffer(offer)}>
          Open
        </Button>
      )}
    </header>
  );
}
