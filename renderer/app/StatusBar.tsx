import {
  type Icon,
  IconCloud,
  IconCloudOff,
  IconDeviceFloppy,
  IconKeyboard,
  IconLock,
  IconLockOpen,
  IconPlugConnectedX,
  IconRefresh,
  IconUpload,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Progress } from "#shared/ipc/sync-views.ts";
import type { Status } from "#shared/ipc/views.ts";
import { formatCount, formatTime, formatZone } from "../ui/format.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { StateIcon } from "../ui/StateIcon.tsx";
import { keyCaps } from "./commands/table.ts";
import { type ConnectionWords, connectionWords } from "./connection.ts";
import { openDialog } from "./dialogs.ts";
import { openOffers, openSync } from "./route.ts";
import classes from "./StatusBar.module.css";
import type { StudioFailure } from "./studio.ts";
import { ThemeMenu } from "./ThemeMenu.tsx";

interface StatusBarProps {
  readonly status: Status | null;
  readonly error: StudioFailure | null;
}

/** The truth at the bottom, in an order that never changes (layout rule 6); each part leads somewhere. */
export function StatusBar({ status, error }: StatusBarProps) {
  return (
    <section className={classes.bar} data-pane="status" aria-label="Status" tabIndex={-1}>
      {error && (
        <span className={classes.error} role="status">
          {error.message}
        </span>
      )}
      {status && <SyncFacts status={status} />}
      <span className={classes.space} />
      {status && <WorkspaceFacts status={status} />}
      <ThemeMenu />
      <Part label="Shortcuts" onClick={() => openDialog("shortcuts")} icon={<IconKeyboard {...small} />}>
        <span className={classes.wide}>Shortcuts</span> <Kbd keys={keyCaps("keys.show")} />
      </Part>
    </section>
  );
}

function SyncFacts({ status }: { readonly status: Status }) {
  const words = connectionWords(status, new Date());
  const { waiting, conflicts, localOnly, running, total } = status;
  const isFresh = total === 0 && status.connection.api === null;
  return (
    <>
      <ConnectionPart words={words} />
      {!isFresh && (
        <>
          <Part onClick={() => openSync("plan")} icon={<IconUpload {...small} />}>
            {waiting === 0 ? (
              "Nothing waiting"
            ) : (
              <>
                <b>{formatCount(waiting)}</b> {waiting === 1 ? "change" : "changes"} waiting
              </>
            )}
          </Part>
          <Part
            onClick={() => openSync("conflicts")}
            tone={conflicts > 0 ? "bad" : "calm"}
            icon={conflicts > 0 && <StateIcon state="conflict" size={14} labelled={false} />}
          >
            {conflicts === 0 ? "No conflicts" : counted(conflicts, "conflict")}
          </Part>
          {localOnly > 0 && (
            <Part
              onClick={() => openSync("plan")}
              icon={<StateIcon state="local_only" size={14} labelled={false} />}
            >
              {counted(localOnly, "offer")} partly local only
            </Part>
          )}
          {running && <RunningPart running={running} />}
        </>
      )}
    </>
  );
}

function ConnectionPart({ words }: { readonly words: ConnectionWords }) {
  const Shape = connectionIcons[words.tone];
  return (
    <Part
      onClick={() => openDialog("connection")}
      tone={words.tone === "bad" ? "bad" : "calm"}
      icon={<Shape {...small} />}
    >
      <b>{words.word}</b>
      {words.detail && <span className={classes.detail}> {words.detail}</span>}
    </Part>
  );
}

const connectionIcons: Record<ConnectionWords["tone"], Icon> = {
  calm: IconCloudOff,
  unasked: IconCloud,
  good: IconCloud,
  bad: IconPlugConnectedX,
};

function RunningPart({ running }: { readonly running: Progress }) {
  const of = running.total === null ? "" : ` of ${formatCount(running.total)}`;
  return (
    <Part onClick={() => openSync("plan")} icon={<IconRefresh {...small} />}>
      {phaseWords[running.phase]} {formatCount(running.done)}
      {of}
    </Part>
  );
}

const phaseWords: Record<Progress["phase"], string> = {
  probe: "Looking at the server:",
  settle: "Settling:",
  pull: "Reading:",
  push: "Sending:",
  verify: "Checking:",
};

function WorkspaceFacts({ status }: { readonly status: Status }) {
  const { savedAt, total, defaults, workspace } = status;
  return (
    <>
      <ProtectionPart protection={workspace.protection} />
      {savedAt && (
        <Part onClick={() => openDialog("defaults")} icon={<IconDeviceFloppy {...small} />}>
          Saved<span className={classes.wide}> on this computer</span>, {formatTime(savedAt, true)}
        </Part>
      )}
      <Part onClick={openOffers}>{counted(total, "offer")}</Part>
      <Part onClick={() => openDialog("defaults")} wide>
        {formatZone(defaults.timeZone, new Date())}
      </Part>
    </>
  );
}

/** Whether the workspace is encrypted, and by what. */
function ProtectionPart({ protection }: Pick<Status["workspace"], "protection">) {
  const Shape = protection === "none" ? IconLockOpen : IconLock;
  return (
    <Part
      label={protection === "none" ? "Not protected" : `Protected by the ${protectedBy[protection]}`}
      onClick={() => openDialog("protection")}
      icon={<Shape {...small} />}
    >
      {protection === "none" ? (
        "Not protected"
      ) : (
        <>
          <span className={classes.wide}>Protected by the </span>
          {protectedBy[protection]}
        </>
      )}
    </Part>
  );
}

const protectedBy = { keychain: "keychain", passphrase: "passphrase", key_file: "key file" } as const;

interface PartProps {
  readonly onClick: () => void;
  /** The name where the words may be hidden. */
  readonly label?: string;
  readonly icon?: ReactNode;
  readonly tone?: "calm" | "bad";
  /** Shown only where there is room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Part({ onClick, label, icon, tone = "calm", wide = false, children }: PartProps) {
  return (
    <button
      type="button"
      className={classes.part}
      data-tone={tone}
      data-wide={wide || undefined}
      aria-label={label}
      onClick={onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

const small = { size: 14, stroke: 1.6, "aria-hidden": true } as const;

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;
}
