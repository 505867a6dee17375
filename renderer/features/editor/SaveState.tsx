import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useDraft } from "./draft.ts";
import classes from "./head.module.css";

/** Milliseconds that a save may take before it is mentioned: no flicker at every keystroke. */
const patience = 600;

/** Whether what was typed is safe on this computer. */
export function SaveState() {
  const state = useDraft(draft => draft.unsaved.state);
  const isSlow = useStaying(state === "saving", patience);
  if (state === "failed") {
    return (
      <span className={classes.saveState} data-state="failed">
        <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
        Not saved
      </span>
    );
  }
  if (isSlow) return <span className={classes.saveState}>Saving</span>;
  return (
    <span className={classes.saveState} data-state="saved">
      <IconCheck size={14} stroke={1.75} aria-hidden="true" />
      Saved
    </span>
  );
}

function useStaying(is: boolean, milliseconds: number): boolean {
  const [stayed, setStayed] = useState(false);
  useEffect(() => {
    if (!is) return setStayed(false);
    const timer = setTimeout(() => setStayed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [is, milliseconds]);
  return is && stayed;
}
