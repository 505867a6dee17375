import { UnstyledButton } from "@mantine/core";
import shared from "../sync.module.css";
import { openPlan, savePlan, useRun } from "../sync-run.ts";
import classes from "./plan.module.css";

/** A plan as a file: kept to be applied later, or taken up again. */
export function PlanFiles({ canSave }: { readonly canSave: boolean }) {
  const { busy } = useRun();
  return (
    <span className={classes.files}>
      {canSave && (
        <UnstyledButton className={shared.link} disabled={busy !== null} onClick={() => void savePlan()}>
          Save plan…
        </UnstyledButton>
      )}
      <UnstyledButton className={shared.link} disabled={busy !== null} onClick={() => void openPlan()}>
        Open a saved plan…
      </UnstyledButton>
    </span>
  );
}
