import { Button, Skeleton } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { openOffer } from "../../app/route.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { Message } from "../../ui/Message.tsx";
import classes from "./editor-states.module.css";

/** Nothing is open. */
export function NoOffer() {
  return (
    <div className={classes.empty}>
      <h2 className={classes.emptyTitle}>No offer chosen</h2>
      <p className={classes.emptyText}>Choose one with the arrow keys, or start one.</p>
      <p className={classes.emptyKeys}>
        <span>
          <Kbd keys="Ctrl N" /> new
        </span>
        <span>
          <Kbd keys="/" /> find
        </span>
        <span>
          <Kbd keys="?" /> all keys
        </span>
      </p>
    </div>
  );
}

/** The offer can't be shown: it is gone, or the answer was lost. */
export function OfferMissing({ message }: { readonly message: string }) {
  return (
    <div className={classes.empty}>
      <Message
        tone="warning"
        icon={IconFileOff}
        title="This offer cannot be shown"
        actions={
          <Button variant="default" onClick={() => openOffer(null)}>
            Close it
          </Button>
        }
      >
        {message}
      </Message>
    </div>
  );
}

/** Milliseconds without an answer before there is anything to see (layout rule 10). */
const skeletonAfter = 200;

export function OfferSkeleton() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), skeletonAfter);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div className={classes.skeleton} role="status" aria-label="Opening the offer">
      <Skeleton height={24} width="45%" />
      {["goal", "offer", "redemption", "channels", "limits"].map(name => (
        <Skeleton key={name} height={28} />
      ))}
    </div>
  );
}
