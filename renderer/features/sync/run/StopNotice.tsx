import { Button } from "@mantine/core";
import { IconCloudOff, IconKey, IconPlayerPause, IconPlayerStop, IconServerOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { RunStop } from "#shared/ipc/sync-views.ts";
import { openDialog } from "../../../app/dialogs.ts";
import { formatCount } from "../../../ui/format.ts";
import { Message } from "../../../ui/Message.tsx";
import { goOn, keepEverything, planAgain, useRun } from "../sync-run.ts";
import classes from "./run.module.css";

interface StopNoticeProps {
  readonly stop: RunStop;
  /** Records written before it stopped. */
  readonly done: number;
  readonly waiting: number;
  readonly hasWayOn: boolean;
}

/** Why a run stopped, what was kept, what to do. */
export function StopNotice({ stop, done, waiting, hasWayOn }: StopNoticeProps) {
  const { paused } = useRun();
  const isPaused = stop.kind === "cancelled" && paused !== undefined;
  const { icon, tone } = isPaused ? pausedLook : looks[stop.kind];
  const kept =
    waiting === 0 ? "Nothing is lost." : `Nothing is lost: ${formatCount(waiting)} wait here, in order.`;
  return (
    <div className={classes.stop}>
      <Message
        tone={tone}
        icon={icon}
        title={isPaused ? "Paused. Nothing is sent until you go on." : stop.message}
        actions={isPaused ? <Button onClick={() => void goOn()}>Go on</Button> : hasWayOn && wayOn(stop.kind)}
      >
        {done > 0 && `It stopped after ${formatCount(done)}, which stay done. `}
        {kept}
      </Message>
    </div>
  );
}

const pausedLook = { icon: IconPlayerPause, tone: "calm" } as const;

const looks = {
  unauthorised: { icon: IconKey, tone: "error" },
  unreachable: { icon: IconCloudOff, tone: "calm" },
  not_kigo: { icon: IconServerOff, tone: "error" },
  bound_elsewhere: { icon: IconServerOff, tone: "error" },
  cancelled: { icon: IconPlayerStop, tone: "calm" },
  busy: { icon: IconPlayerStop, tone: "warning" },
  failed: { icon: IconServerOff, tone: "error" },
  mass_deletion: { icon: IconServerOff, tone: "warning" },
} as const satisfies Record<RunStop["kind"], { icon: unknown; tone: "calm" | "warning" | "error" }>;

function wayOn(kind: RunStop["kind"]): ReactNode {
  switch (kind) {
    case "unauthorised":
      return <Connection words="Enter a new token" />;
    case "not_kigo":
    case "bound_elsewhere":
      return <Connection words="Change the address" />;
    case "unreachable":
    case "busy":
    case "failed":
      return (
        <Button variant="default" onClick={() => void planAgain()}>
          Try now
        </Button>
      );
    case "mass_deletion":
      return (
        <Button variant="default" onClick={() => keepEverything(null)}>
          Decide
        </Button>
      );
    case "cancelled":
      return null;
  }
}

function Connection({ words }: { readonly words: string }) {
  return (
    <Button variant="default" onClick={() => openDialog("connection")}>
      {words}
    </Button>
  );
}
