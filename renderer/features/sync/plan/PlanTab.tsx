import { useState } from "react";
import type { Plan } from "#shared/ipc/sync-views.ts";
import type { Status } from "#shared/ipc/views.ts";
import type { StudioFailure } from "../../../app/studio.ts";
import { Message } from "../../../ui/Message.tsx";
import { planItems } from "../plan-items.ts";
import { RunPane } from "../run/RunPane.tsx";
import { isToDecide } from "../run-counts.ts";
import shared from "../sync.module.css";
import { useRun } from "../sync-run.ts";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import detail from "./detail.module.css";
import { ItemDetail } from "./ItemDetail.tsx";
import { MassDeletion } from "./MassDeletion.tsx";
import { NothingToSend } from "./NothingToSend.tsx";
import { OpenedPlan } from "./OpenedPlan.tsx";
import { PlanList } from "./PlanList.tsx";
import classes from "./plan.module.css";

interface PlanTabProps {
  readonly plan: Plan | null;
  readonly status: Status | null;
  readonly error: StudioFailure | null;
}

/** The plan: its operations, one of them in full, and at the right the run and the server. */
export function PlanTab({ plan, status, error }: PlanTabProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { busy, opened, keptAfter } = useRun();
  if (!plan || !status) {
    return error && <div className={shared.lone}>{<Message tone="error" title={error.message} />}</div>;
  }
  const { lastRun } = status;
  const stopped = isToDecide(lastRun, keptAfter) ? lastRun : null;
  const items = planItems(plan, busy === "applying");
  const selectable = items.filter(item => item.kind !== "group");
  const item = selectable.find(each => each.key === chosen) ?? selectable[0] ?? null;
  return (
    <div className={classes.planPanes} data-empty={items.length === 0 || undefined}>
      {items.length > 0 && (
        <PlanList plan={plan} items={items} chosen={item?.key ?? null} onChoose={setChosen} />
      )}
      <div className={classes.planRest}>
        <section
          className={detail.detailPane}
          aria-label="What would be sent"
          data-pane="detail"
          tabIndex={-1}
        >
          {stopped && <MassDeletion key={stopped.startedAt} run={stopped} />}
          {opened && <OpenedPlan opened={opened} canApply={status.connection.api !== null} />}
          <ConnectionNotice status={status} plan={plan} />
          {plan.operations.length === 0 && <NothingToSend status={status} held={plan.heldBack.length} />}
          {item && <ItemDetail key={item.key} item={item} plan={plan} />}
        </section>
        <RunPane status={status} />
      </div>
    </div>
  );
}
