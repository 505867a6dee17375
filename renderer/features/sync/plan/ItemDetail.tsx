import { Button } from "@mantine/core";
import type { Plan } from "#shared/ipc/views.ts";
import { openOffer, openSync } from "../../../app/route.ts";
import { fieldWord } from "../../../ui/words.ts";
import { goingWith, type PlanItem } from "../plan-items.ts";
import shared from "../sync.module.css";
import classes from "./detail.module.css";
import { LocalRows } from "./LocalRows.tsx";
import { OperationDetail } from "./OperationDetail.tsx";
import { SiblingList } from "./SiblingList.tsx";

/** What is chosen in the list, in full. */
export function ItemDetail({ item, plan }: { readonly item: PlanItem; readonly plan: Plan }) {
  if (item.kind === "operation") {
    const { operation } = item;
    const local = plan.localOnly.find(each => each.id === operation.offer);
    const siblings = goingWith(operation, plan);
    return (
      <>
        <OperationDetail
          operation={operation}
          local={operation.entity === "offer" && operation.op !== "delete" ? (local ?? null) : null}
          siblings={siblings}
        />
        <SiblingList operations={siblings} />
      </>
    );
  }
  if (item.kind === "local") return <LocalDetail local={item.local} />;
  return item.kind === "held" ? <HeldDetail held={item.held} /> : null;
}

function LocalDetail({ local }: { readonly local: Plan["localOnly"][number] }) {
  return (
    <article>
      <DetailHead title={local.title} offer={local.id} />
      <p className={classes.lead}>
        Today's server has no place for these. They are kept on this computer and sent once it can take them.
      </p>
      <div className={classes.diff} data-create>
        <LocalRows offerId={local.id} fields={local.fields} />
      </div>
    </article>
  );
}

function HeldDetail({ held }: { readonly held: Plan["heldBack"][number] }) {
  const { id, title, reason, detail } = held;
  return (
    <article>
      <DetailHead title={title} offer={id} />
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
            {detail} It waits here until that is put right; the rest of the plan goes on.
          </p>
          <Button className={classes.leadAction} variant="default" onClick={() => openOffer(id)}>
            Open the offer
          </Button>
        </>
      )}
    </article>
  );
}

function DetailHead({ title, offer }: { readonly title: string; readonly offer: string }) {
  return (
    <header className={classes.detailHead}>
      <h3 className={shared.recordTitle}>{title}</h3>
      <Button className={classes.openOffer} variant="default" onClick={() => openOffer(offer)}>
        Open
      </Button>
    </header>
  );
}
