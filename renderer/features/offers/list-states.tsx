import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { StudioFailure } from "../../app/studio.ts";
import { formatCount } from "../../ui/format.ts";
import { Message } from "../../ui/Message.tsx";
import classes from "./list-states.module.css";

/** Milliseconds before loading shows: an answer that is quicker shows no skeleton at all. */
const patience = 200;

/** Rows to come, at their real height. */
export function LoadingRows() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div role="status" aria-label="Reading the offers">
      {["46%", "58%", "37%", "50%", "42%", "55%"].map(width => (
        <div key={width} className={classes.skeleton}>
          <span className={classes.dot} />
          <span className={classes.bar} style={{ inlineSize: width }} />
          <span className={classes.short} />
        </div>
      ))}
    </div>
  );
}

interface NothingFoundProps {
  /** Empty: the filters alone leave nothing. */
  readonly search: string;
  readonly total: number;
  readonly onClear: () => void;
}

/** What was looked for, where, and the way out. */
export function NothingFound({ search, total, onClear }: NothingFoundProps) {
  return (
    <div className={classes.nothing} role="status">
      <div className={classes.title}>
        {search ? "No offer matches " : "No offer fits these filters"}
        {search && <span className="mono">{search}</span>}
      </div>
      <div className={classes.text}>
        {search ? "Looked in the titles, codes, terms and merchants of " : "Looked at "}
        {formatCount(total)} {total === 1 ? "offer" : "offers"}.
      </div>
      <Button variant="default" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}

/** The list could not be read: what is on screen, if anything, is from before. */
export function ReadFailure({
  failure,
  hasRows,
  onRetry,
}: {
  readonly failure: StudioFailure;
  readonly hasRows: boolean;
  readonly onRetry: () => void;
}) {
  return (
    <div className={classes.failure}>
      <Message
        tone="error"
        title={hasRows ? "The offers could not be read again." : "The offers could not be read."}
        actions={
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {failure.message}
      </Message>
    </div>
  );
}
