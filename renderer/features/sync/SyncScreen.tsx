import { useConflicts, usePlan, useStatus } from "../../app/queries.ts";
import { ConflictsTab } from "./conflicts/ConflictsTab.tsx";
import { PlanActions } from "./plan/PlanActions.tsx";
import { PlanTab } from "./plan/PlanTab.tsx";
import { SyncTabs } from "./SyncTabs.tsx";
import classes from "./sync.module.css";

/** The Sync Center: what would be sent and why, and what a person must decide first. */
export function SyncScreen({ tab }: { readonly tab: "plan" | "conflicts" }) {
  const { data: status } = useStatus();
  const { data: plan, error: planError } = usePlan();
  const { data: conflicts, error: conflictError } = useConflicts();
  return (
    <section className={classes.screen} aria-label="Sync" data-pane="sync" tabIndex={-1}>
      <header className={classes.head}>
        <h2 className={classes.title}>Sync</h2>
        <SyncTabs tab={tab} operations={plan?.operations.length ?? 0} conflicts={conflicts?.length ?? 0} />
        {tab === "plan" ? (
          <PlanActions plan={plan} status={status} />
        ) : (
          (conflicts?.length ?? 0) > 0 && (
            <p className={`${classes.aside} ${classes.end}`}>
              Nothing is written to these records until you decide
            </p>
          )
        )}
      </header>
      <div className={classes.tabPanel} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === "plan" ? (
          <PlanTab plan={plan} status={status} error={planError} />
        ) : (
          <ConflictsTab conflicts={conflicts} error={conflictError} />
        )}
      </div>
    </section>
  );
}
