import { Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Acting as ActingView, Exporting } from "#shared/ipc/act-views.ts";
import type { Sharing } from "#shared/ipc/share-views.ts";
import { formatCount } from "../ui/format.ts";
import classes from "./Acting.module.css";
import { studio } from "./studio.ts";

/** What takes its time while one goes on working: how far it is, and the way to end it with nothing changed. */
export function Acting() {
  const [acting, setActing] = useState<ActingView | null>(null);
  const [exporting, setExporting] = useState<Exporting | null>(null);
  useEffect(() => studio.on("acting", setActing), []);
  const [sharing, setSharing] = useState<Sharing | null>(null);
  useEffect(() => studio.on("exporting", setExporting), []);
  useEffect(() => studio.on("sharing", setSharing), []);
  if (acting === null && exporting === null && sharing === null) return null;
  return (
    <section className={classes.acting} aria-label="What runs" data-pane="acting" tabIndex={-1}>
      {acting && (
        <Running
          {...acting}
          word={words[acting.what]}
          hint="Cancel changes nothing. What you type meanwhile is saved right after it."
          onCancel={() => void studio.invoke("acts:cancel")}
        />
      )}
      {exporting && (
        <Running
          {...exporting}
          word="Writing the history:"
          hint="Cancel leaves no file, or the one that was there. You can go on working."
          onCancel={() => void studio.invoke("history:cancel-export")}
        />
      )}
      {sharing && (
        <Running
          {...sharing}
          word="Drawing previews:"
          hint="Cancel leaves no file. You can go on working."
          onCancel={() => void studio.invoke("share:cancel")}
        />
      )}
    </section>
  );
}

interface RunningProps {
  readonly word: string;
  readonly done: number;
  readonly total: number;
  readonly hint: string;
  readonly onCancel: () => void;
}

function Running({ word, done, total, hint, onCancel }: RunningProps) {
  const [isCancelling, setCancelling] = useState(false);
  return (
    <div className={classes.running}>
      <div className={classes.words}>
        <span>
          {isCancelling ? "Cancelling" : word} {formatCount(done)} of {formatCount(total)}
        </span>
        <Button
          variant="default"
          aria-disabled={isCancelling}
          onClick={() => {
            setCancelling(true);
            onCancel();
          }}
        >
          Cancel
        </Button>
      </div>
      <Progress
        value={total === 0 ? 0 : (100 * done) / total}
        size={4}
        aria-label={`${word} ${formatCount(total)}`}
        transitionDuration={0}
      />
      <p className={classes.hint}>{hint}</p>
    </div>
  );
}

const words: Readonly<Record<ActingView["what"], string>> = {
  stage: "Moving",
  tag: "Tagging",
  duplicate: "Duplicating",
  delete: "Deleting",
  restore: "Restoring",
  undo: "Undoing",
  redo: "Redoing",
  server: "Adapting to the server:",
};
