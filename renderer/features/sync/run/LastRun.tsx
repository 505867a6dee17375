import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleX, IconPlayerSkipForward, IconRefresh } from "@tabler/icons-react";
import type { RunReport } from "#shared/ipc/sync-views.ts";
import type { Status } from "#shared/ipc/views.ts";
import { openOffer, openSync } from "../../../app/route.ts";
import { formatCount, formatMoment } from "../../../ui/format.ts";
import { valueLine } from "../../../ui/value-words.ts";
import { fieldWord } from "../../../ui/words.ts";
import { operationKey } from "../plan-items.ts";
import { isToDecide, runCounts } from "../run-counts.ts";
import shared from "../sync.module.css";
import { useRun } from "../sync-run.ts";
import classes from "./run.module.css";
import { StopNotice } from "./StopNotice.tsx";

interface LastRunProps {
  readonly run: RunReport;
  readonly status: Status;
}

/** What came of the last run: counts, what the server refused or stored differently, why it stopped. */
export function LastRun({ run, status }: LastRunProps) {
  const { keptAfter } = useRun();
  return (
    <div className={classes.runPart} role="status">
      <div className={classes.runHead}>
        <h3 className={shared.paneTitle}>Last run</h3>
        <span className={shared.aside}>
          {formatMoment(run.finishedAt, new Date())}, {formatCount(run.requests)}{" "}
          {run.requests === 1 ? "request" : "requests"}
        </span>
      </div>
      {run.stopped && (
        <StopNotice
          stop={run.stopped}
          done={run.created + run.updated + run.deleted}
          waiting={status.waiting}
          hasWayOn={!explained.includes(status.connection.state) && !isToDecide(run, keptAfter)}
        />
      )}
      <ul className={classes.counts}>
        {runCounts(run).map(({ kind, words, icon: Shape }) => (
          <li key={kind} data-kind={kind}>
            <Shape size={15} stroke={1.75} aria-hidden="true" />
            {kind === "conflicts" ? (
              <UnstyledButton className={shared.link} onClick={() => openSync("conflicts")}>
                {words}
              </UnstyledButton>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
      {run.rejected.map(({ id, entity, title, status, message }) => (
        <div key={id} className={classes.finding}>
          <IconCircleX className={shared.bad} size={15} stroke={1.75} role="img" aria-label="Rejected" />
          <span>
            <strong>{title}</strong> {status}: “{message}” Your version is as it was.
          </span>
          <OpenLink id={id} entity={entity} />
        </div>
      ))}
      {run.replanned.map(operation => (
        <div key={`replanned ${operationKey(operation)}`} className={classes.finding}>
          <IconRefresh className={shared.warn} size={15} stroke={1.75} role="img" aria-label="Planned anew" />
          <span>
            <strong>{operation.title}</strong> The server had moved since the plan was saved; it was planned
            anew.
          </span>
        </div>
      ))}
      {run.dropped.map(({ id, entity, title, reason }) => (
        <div key={`dropped ${entity} ${id}`} className={classes.finding}>
          <IconPlayerSkipForward
            className={shared.warn}
            size={15}
            stroke={1.75}
            role="img"
            aria-label="Left out"
          />
          <span>
            <strong>{title}</strong> was left out: {reason}
          </span>
        </div>
      ))}
      {run.storedDifferently.map(({ id, entity, title, field, sent, stored }) => (
        <div key={`${id} ${field}`} className={classes.finding}>
          <IconAlertTriangle
            className={shared.warn}
            size={15}
            stroke={1.75}
            role="img"
            aria-label="Stored differently"
          />
          <span>
            <strong>{title}</strong> The server stored {fieldWord(field)} as “{valueLine(field, stored)}”, not
            “{valueLine(field, sent)}”. That is agreed now and not sent again.
          </span>
          <OpenLink id={id} entity={entity} />
        </div>
      ))}
    </div>
  );
}

/** Offers have a place of their own in the window. */
function OpenLink({ id, entity }: Pick<RunReport["rejected"][number], "id" | "entity">) {
  if (entity !== "offer") return null;
  return (
    <UnstyledButton className={shared.link} onClick={() => openOffer(id)}>
      Open
    </UnstyledButton>
  );
}

/** States of the connection that the plan already explains, with their way on. */
const explained: readonly Status["connection"]["state"][] = ["offline", "unauthorised", "not_kigo"];
