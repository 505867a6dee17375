import {
  type Icon,
  IconFolderOpen,
  IconPlugConnected,
  IconPlus,
  IconRefresh,
  IconShieldCheck,
  IconShieldOff,
} from "@tabler/icons-react";
import { useState } from "react";
import type { Status } from "#shared/ipc/views.ts";
import { studio } from "../../app/studio.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { createOffer, useCreation } from "./create-offer.ts";
import { ExampleCards } from "./ExampleCards.tsx";
import classes from "./FirstRun.module.css";

interface FirstRunProps {
  /** The connected server, or `null`. */
  readonly server: string | null;
  readonly protection: Status["workspace"]["protection"];
  readonly onConnect: () => void;
  readonly onProtect: () => void;
  readonly onSync: () => void;
}

/** A workspace without an offer: what this is, and the ways to begin. */
export function FirstRun({ server, protection, onConnect, onProtect, onSync }: FirstRunProps) {
  const { failure } = useCreation();
  const samples = useSamples();
  return (
    <div className={classes.screen}>
      <section className={classes.begin} aria-label="Begin" data-pane="begin" tabIndex={-1}>
        <div className={classes.column}>
          <h2 className={classes.title}>
            Draft an offer.
            <br />
            See it as your customers will.
          </h2>
          <p className={classes.lead}>
            Works without a network. Nothing goes live until you mark it ready and apply it.
          </p>
          <Way icon={IconFolderOpen} title="Look around in the sample workspace" main onClick={samples.open}>
            Six made-up offers in a window of their own, apart from yours
          </Way>
          <Way
            icon={IconPlus}
            title="Start with an empty offer"
            keys="Ctrl N"
            onClick={() => void createOffer()}
          >
            One blank offer, ready to type in
          </Way>
          {server === null ? (
            <Way icon={IconPlugConnected} title="Connect to a Kigo server" onClick={onConnect}>
              Reads first. Writes nothing until you apply a plan
            </Way>
          ) : (
            <Way icon={IconRefresh} title={`Read the offers of ${server}`} onClick={onSync}>
              Goes to Sync, where the plan says what would be sent
            </Way>
          )}
          {failure && (
            <p className={classes.failure} role="alert">
              No offer was made. {failure.message}
            </p>
          )}
          {samples.failure && (
            <p className={classes.failure} role="alert">
              The sample workspace was not opened. {samples.failure}
            </p>
          )}
          <Protection protection={protection} onProtect={onProtect} />
        </div>
      </section>
      <aside className={classes.examples} aria-label="What it looks like">
        <ExampleCards />
        <h2 className={classes.subtitle}>Ten minutes, four things to try</h2>
        <ol className={classes.things}>
          <li>Give it a title and watch the preview follow</li>
          <li>Mark it ready, read the plan, apply it</li>
          <li>Change what a colleague changed too, and decide</li>
          <li>Unplug the network and go on working</li>
        </ol>
      </aside>
    </div>
  );
}

/** Opens the sample workspace beside this one, which stays as it is. */
function useSamples() {
  const [failure, setFailure] = useState<string | null>(null);
  const open = async () => {
    const answer = await studio.invoke("studio:open-samples");
    setFailure(answer.ok ? null : answer.error.message);
  };
  return { failure, open: () => void open() };
}

interface WayProps {
  readonly icon: Icon;
  readonly title: string;
  readonly keys?: string;
  readonly main?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Way({ icon: Shape, title, keys, main = false, onClick, children }: WayProps) {
  return (
    <button type="button" className={classes.way} data-main={main || undefined} onClick={onClick}>
      <span className={classes.shape}>
        <Shape size={19} stroke={1.6} aria-hidden="true" />
      </span>
      <span>
        <span className={classes.wayTitle}>{title}</span>
        <span className={classes.wayText}>{children}</span>
      </span>
      {keys && <Kbd keys={keys} />}
    </button>
  );
}

function Protection({ protection, onProtect }: Pick<FirstRunProps, "protection" | "onProtect">) {
  const isSafe = protection !== "none";
  const Shape = isSafe ? IconShieldCheck : IconShieldOff;
  return (
    <p className={classes.protection} data-safe={isSafe || undefined}>
      <Shape size={16} stroke={1.75} aria-hidden="true" />
      {isSafe ? "Encrypted on this computer." : "This workspace is not encrypted on this computer."}
      <button type="button" className={classes.protect} onClick={onProtect}>
        {isSafe ? "Change how" : "Protect it"}
      </button>
    </p>
  );
}
