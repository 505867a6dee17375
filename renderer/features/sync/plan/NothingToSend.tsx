import { IconCircleCheck } from "@tabler/icons-react";
import type { Status } from "#shared/ipc/views.ts";
import { formatMoment } from "../../../ui/format.ts";
import { Message } from "../../../ui/Message.tsx";
import classes from "./detail.module.css";

interface NothingToSendProps {
  readonly status: Status;
  /** Offers that are ready and must wait. */
  readonly held: number;
}

/** The quiet state: nothing waits, or only what can't go yet. */
export function NothingToSend({ status, held }: NothingToSendProps) {
  const { lastSyncedAt } = status;
  if (held > 0) {
    return (
      <div className={classes.nothing}>
        <Message tone="warning" title="Nothing can be sent yet">
          What is ready is held back. The list says why; each line leads to what is missing.
        </Message>
      </div>
    );
  }
  return (
    <div className={classes.nothing}>
      <Message tone="good" icon={IconCircleCheck} title="Nothing to send">
        {lastSyncedAt
          ? `The server has everything that is ready, as of ${formatMoment(lastSyncedAt, new Date())}.`
          : "No offer is ready to go out."}{" "}
        An offer comes into the plan once you mark it ready. “Plan again” reads what others changed.
      </Message>
    </div>
  );
}
