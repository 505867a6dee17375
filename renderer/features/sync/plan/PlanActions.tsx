import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { Plan } from "#shared/ipc/sync-views.ts";
import type { Status } from "#shared/ipc/views.ts";
import { useActs } from "../../../app/commands/acts.ts";
import { formatCount } from "../../../ui/format.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { agoWords } from "../ago.ts";
import { isToDecide } from "../run-counts.ts";
import shared from "../sync.module.css";
import { applyPlan, planAgain, useRun } from "../sync-run.ts";
import { isLeftOut, sentCount } from "../ticks.ts";
import { useNow } from "../use-now.ts";
import { PlanMenu } from "./PlanMenu.tsx";

interface PlanActionsProps {
  readonly plan: Plan | null;
  readonly status: Status | null;
}

/** How fresh the plan is, the way to a fresher one, and the one button that writes to the server. */
export function PlanActions({ plan, status }: PlanActionsProps) {
  const { busy, opened, keptAfter, leftOut, paused } = useRun();
  const now = useNow(10_000);
  const connection = status?.connection;
  const isRunning = busy !== null || (status?.running ?? null) !== null;
  const count = plan?.operations.length ?? 0;
  const sent = plan ? sentCount(plan, leftOut) : 0;
  const canApply = sent > 0 && !isRunning && connection?.api != null;
  useActs({ "plan.apply": canApply ? () => void applyPlan() : null });

  const deletes =
    plan?.operations.every(operation => operation.op === "delete" || isLeftOut(operation, leftOut)) ?? false;
  // Where a person has something else to do first, this is not the next step (STUDIO.md, layout rule 1).
  const needsPerson =
    connection?.state === "unauthorised" ||
    connection?.state === "not_kigo" ||
    opened !== null ||
    paused !== undefined ||
    isToDecide(status?.lastRun ?? null, keptAfter);
  return (
    <div className={shared.actions}>
      {plan && (
        <span className={shared.aside}>
          {plan.readAt ? `Planned ${agoWords(plan.readAt, now)}` : "Planned from this computer alone"}
        </span>
      )}
      <PlanMenu canSave={count > 0} />
      <Button
        variant="default"
        leftSection={<IconRefresh size={15} stroke={1.6} />}
        disabled={isRunning || connection?.api == null}
        loading={busy === "planning"}
        onClick={() => void planAgain()}
      >
        Plan again
      </Button>
      {count > 0 && (
        <Button
          variant={needsPerson ? "default" : "filled"}
          {...(deletes && !needsPerson && { color: "danger" })}
          disabled={!canApply}
          aria-keyshortcuts="Control+Enter"
          rightSection={<Kbd keys="Ctrl ⏎" onFill={!needsPerson && canApply} />}
          onClick={() => void applyPlan()}
        >
          {deletes && sent > 0 ? `Delete ${formatCount(sent)} on the server` : `Apply ${formatCount(sent)}`}
        </Button>
      )}
    </div>
  );
}
