import type { Status } from "#shared/ipc/views.ts";
import { Message } from "../../../ui/Message.tsx";
import { useRun } from "../sync-run.ts";
import { LastRun } from "./LastRun.tsx";
import { RecentRuns } from "./RecentRuns.tsx";
import { RunProgress } from "./RunProgress.tsx";
import classes from "./run.module.css";
import { ServerTable } from "./ServerTable.tsx";

/** The run under way or the last one, and what the server can do. */
export function RunPane({ status }: { readonly status: Status }) {
  const { busy, failure } = useRun();
  const { running, lastRun } = status;
  return (
    // It is longer than most windows and may hold nothing that takes the focus: the keyboard must reach it to scroll.
    <section
      className={classes.runPane}
      aria-label="Last run and server"
      data-pane="run"
      {...{ tabIndex: 0 }}
    >
      {failure && (
        <div className={classes.runPart}>
          <Message tone="error" title={failure.message} />
        </div>
      )}
      {running || busy === "applying" ? (
        <RunProgress progress={running} />
      ) : (
        lastRun && <LastRun run={lastRun} status={status} />
      )}
      <RecentRuns />
      <ServerTable />
    </section>
  );
}
