import { UnstyledButton } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconCloudOff, IconPlayerStop } from "@tabler/icons-react";
import { useState } from "react";
import type { RunLine } from "#shared/ipc/sync-views.ts";
import { useRuns } from "../../../app/queries.ts";
import { formatCount, formatMoment } from "../../../ui/format.ts";
import { runWords } from "../run-words.ts";
import shared from "../sync.module.css";
import classes from "./run.module.css";

const few = 3;

/** What the last runs came to, of this window, the command line and other days. */
export function RecentRuns() {
  const { data: runs } = useRuns();
  const [isAll, setAll] = useState(false);
  if (!runs || runs.length === 0) return null;
  return (
    <div className={classes.runPart}>
      <div className={classes.runHead}>
        <h3 className={shared.paneTitle}>Recent runs</h3>
        {runs.length > few && (
          <UnstyledButton className={shared.link} aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? "Fewer" : `All ${formatCount(runs.length)}`}
          </UnstyledButton>
        )}
      </div>
      <ul className={classes.runs} aria-label="Recent runs">
        {runs.slice(0, isAll ? runs.length : few).map(run => (
          <li key={`${run.at} ${run.what} ${run.requests}`}>
            <time dateTime={run.at}>{formatMoment(run.at, new Date())}</time>
            <RunIcon run={run} />
            <span>{runWords(run)}</span>
            <span className={classes.runRequests}>
              {formatCount(run.requests)} {run.requests === 1 ? "request" : "requests"}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Tone = "good" | "calm" | "bad";

function toneOf({ stopped, rejected, unsettled }: RunLine): Tone {
  if (stopped === "unreachable" || stopped === "cancelled" || stopped === "busy") return "calm";
  return stopped !== null || rejected > 0 || unsettled > 0 ? "bad" : "good";
}

function RunIcon({ run }: { readonly run: RunLine }) {
  const Shape = run.stopped === "unreachable" ? IconCloudOff : shapes[toneOf(run)];
  return (
    <Shape className={classes.runIcon} data-tone={toneOf(run)} size={15} stroke={1.75} aria-hidden="true" />
  );
}

const shapes = { good: IconCircleCheck, calm: IconPlayerStop, bad: IconCircleX } as const;
