import { Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Acting as ActingView } from "#shared/ipc/act-views.ts";
import { formatCount } from "../ui/format.ts";
import classes from "./Acting.module.css";
import { studio } from "./studio.ts";

/** An act on many records while it takes its time: how far it is, and the way to end it with nothing changed. */
export function Acting() {
  const [acting, setActing] = useState<ActingView | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  useEffect(
    () =>
      studio.on("acting", told => {
        setActing(told);
        if (told === null) setCancelling(false);
      }),
    [],
  );
  if (acting === null) return null;
  const { what, done, total } = acting;
  return (
    <section className={classes.acting} aria-label="What runs" data-pane="acting" tabIndex={-1}>
      <div className={classes.words}>
        <span>
          {isCancelling ? "Cancelling" : words[what]} {formatCount(done)} of {formatCount(total)}
        </span>
        <Button
          variant="default"
          aria-disabled={isCancelling}
          onClick={() => {
            setCancelling(true);
            void studio.invoke("acts:cancel");
          }}
        >
          Cancel
        </Button>
      </div>
      <Progress
        value={total === 0 ? 0 : (100 * done) / total}
        size={4}
        aria-label={`${words[what]} ${formatCount(total)}`}
        transitionDuration={0}
      />
      <p className={classes.hint}>Cancel changes nothing. What you type meanwhile is saved right after it.</p>
    </section>
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
};
