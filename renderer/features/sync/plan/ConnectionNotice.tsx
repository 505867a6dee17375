import { Button } from "@mantine/core";
import { IconCloudOff, IconKey, IconPlugConnected, IconServerOff } from "@tabler/icons-react";
import type { Plan } from "#shared/ipc/sync-views.ts";
import type { Status } from "#shared/ipc/views.ts";
import { openDialog } from "../../../app/dialogs.ts";
import { formatCount, formatTime } from "../../../ui/format.ts";
import { Message } from "../../../ui/Message.tsx";
import { planAgain, useRun } from "../sync-run.ts";
import classes from "./detail.module.css";

interface ConnectionNoticeProps {
  readonly status: Status;
  readonly plan: Plan;
}

/** What stands between the plan and the server, with the way on; nothing where nothing does. */
export function ConnectionNotice({ status, plan }: ConnectionNoticeProps) {
  const { busy } = useRun();
  const { api, state, message } = status.connection;
  const kept = keptWords(plan);
  if (api === null) {
    return (
      <div className={classes.notice}>
        <Message
          tone="calm"
          icon={IconPlugConnected}
          title="No server yet"
          actions={<Button onClick={() => openDialog("connection")}>Connect to a server</Button>}
        >
          {kept} Nothing is sent before you connect and apply.
        </Message>
      </div>
    );
  }
  if (state === "offline") {
    return (
      <div className={classes.notice}>
        <Message
          tone="calm"
          icon={IconCloudOff}
          title="You are offline. Nothing stops."
          actions={
            <Button variant="default" disabled={busy !== null} onClick={() => void planAgain()}>
              Try now
            </Button>
          }
        >
          {kept} {freshness(plan)}
        </Message>
      </div>
    );
  }
  if (state !== "unauthorised" && state !== "not_kigo") return null;
  const isToken = state === "unauthorised";
  return (
    <div className={classes.notice}>
      <Message
        tone="error"
        icon={isToken ? IconKey : IconServerOff}
        title={isToken ? "The server does not accept your token." : "This address is no Kigo API."}
        actions={
          <Button onClick={() => openDialog("connection")}>
            {isToken ? "Enter a new token" : "Change the address"}
          </Button>
        }
      >
        {message} {kept}
      </Message>
    </div>
  );
}

function keptWords({ operations }: Plan): string {
  const count = operations.length;
  if (count === 0) return "What you make is kept on this computer.";
  return `Nothing is lost: ${formatCount(count)} ${count === 1 ? "change is" : "changes are"} kept on this computer.`;
}

function freshness({ readAt }: Plan): string {
  return readAt
    ? `The plan is from ${formatTime(readAt)} and will be checked again before anything is sent.`
    : "The plan will be checked with the server before anything is sent.";
}
