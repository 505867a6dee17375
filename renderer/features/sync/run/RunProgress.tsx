import { Button, Progress } from "@mantine/core";
import { IconPlayerPause, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Progress as RunProgressView } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { lengthWords, type Mark, type Rate, rateOf } from "../run-rate.ts";
import shared from "../sync.module.css";
import { cancelRun, pauseRun, useRun } from "../sync-run.ts";
import { useThrottled } from "../use-throttled.ts";
import classes from "./run.module.css";

/** Milliseconds between two figures (STUDIO.md "Motion": at most 4 a second). */
const pace = 250;

/** A run under way: where it is, how far, and what stopping it does. */
export function RunProgress({ progress }: { readonly progress: RunProgressView | null }) {
  const shown = useThrottled(progress, pace);
  const { busy, cancelling } = useRun();
  const phase = shown ? phaseWords[shown.phase] : "Starting";
  const rate = useRate(shown);
  const share = shown?.total ? Math.min(100, (shown.done / shown.total) * 100) : null;
  return (
    <div className={classes.runPart}>
      <div className={classes.runHead}>
        <h3 className={shared.paneTitle} aria-live="polite">
          {phase}
        </h3>
        <div className={classes.runButtons}>
          {busy === "applying" && (
            <Button
              variant="default"
              leftSection={<IconPlayerPause size={15} stroke={1.6} aria-hidden="true" />}
              disabled={cancelling !== null}
              onClick={() => void pauseRun()}
            >
              {cancelling === "pause" ? "Pausing" : "Pause"}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconX size={15} stroke={1.6} aria-hidden="true" />}
            disabled={cancelling !== null}
            onClick={() => void cancelRun()}
          >
            {cancelling === "cancel" ? "Cancelling" : "Cancel"}
          </Button>
        </div>
      </div>
      <p className={classes.bigLine}>
        <span className={classes.big}>{formatCount(shown?.done ?? 0)}</span>
        {shown?.total != null && <span>of {formatCount(shown.total)}</span>}
        <span className={classes.figures}>
          {rate && (
            <>
              <span>
                <strong>{formatCount(Math.round(rate.perSecond))} / s</strong>
              </span>
              <span>
                <strong>{lengthWords(rate.secondsLeft)} left</strong> at this rate
              </span>
            </>
          )}
          <span>{formatCount(shown?.requests ?? 0)} requests</span>
        </span>
      </p>
      <Progress.Root size={8} radius={4}>
        <Progress.Section value={share ?? 0} aria-label={phase} />
      </Progress.Root>
      <p className={classes.runNote}>{shown?.current ?? "\u00a0"}</p>
      <p className={classes.runNote}>
        {busy === "applying"
          ? "Both stop within one request, and what is done stays done. After a pause you go on with the rest."
          : "Cancel stops within one request. What is done stays done."}
      </p>
    </div>
  );
}

/** Of the sending, from its first figure on. */
function useRate(progress: RunProgressView | null): Rate | null {
  const [known, setKnown] = useState<{ readonly first: Mark | null; readonly rate: Rate | null }>(noRate);
  useEffect(() => {
    const total = progress?.phase === "push" ? progress.total : null;
    if (progress === null || total === null) return setKnown(noRate);
    const now = { done: progress.done, at: performance.now() };
    setKnown(({ first }) =>
      first === null ? { first: now, rate: null } : { first, rate: rateOf(first, now, total) },
    );
  }, [progress]);
  return known.rate;
}

const noRate = { first: null, rate: null };

const phaseWords: Record<RunProgressView["phase"], string> = {
  probe: "Asking the server what it can do",
  settle: "Settling writes without an answer",
  pull: "Reading the server",
  push: "Sending",
  verify: "Checking what the server has",
};
