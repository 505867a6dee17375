import { Button, Progress } from "@mantine/core";
import type { Progress as RunProgressView } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../../ui/format.ts";
import shared from "../sync.module.css";
import { cancelRun, useRun } from "../sync-run.ts";
import { useThrottled } from "../use-throttled.ts";
import classes from "./run.module.css";

/** Milliseconds between two figures (STUDIO.md "Motion": at most 4 a second). */
const pace = 250;

/** A run under way: where it is, how far, and what stopping it does. */
export function RunProgress({ progress }: { readonly progress: RunProgressView | null }) {
  const shown = useThrottled(progress, pace);
  const { cancelling } = useRun();
  const phase = shown ? phaseWords[shown.phase] : "Starting";
  const share = shown?.total ? Math.min(100, (shown.done / shown.total) * 100) : null;
  return (
    <div className={classes.runPart}>
      <div className={classes.runHead}>
        <h3 className={shared.paneTitle} aria-live="polite">
          {phase}
        </h3>
        <Button variant="default" disabled={cancelling} onClick={() => void cancelRun()}>
          {cancelling ? "Cancelling" : "Cancel"}
        </Button>
      </div>
      <p className={classes.bigLine}>
        <span className={classes.big}>{formatCount(shown?.done ?? 0)}</span>
        {shown?.total != null && <span>of {formatCount(shown.total)}</span>}
        <span className={classes.bigAside}>{formatCount(shown?.requests ?? 0)} requests</span>
      </p>
      <Progress.Root size={8} radius={4}>
        <Progress.Section value={share ?? 0} aria-label={phase} />
      </Progress.Root>
      <p className={classes.runNote}>{shown?.current ?? "\u00a0"}</p>
      <p className={classes.runNote}>Cancel stops within one request. What is done stays done.</p>
    </div>
  );
}

const phaseWords: Record<RunProgressView["phase"], string> = {
  probe: "Asking the server what it can do",
  settle: "Settling writes without an answer",
  pull: "Reading the server",
  push: "Sending",
  verify: "Checking what the server has",
};
