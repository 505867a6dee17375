import { Button, TextInput } from "@mantine/core";
import { IconServerOff } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { RunReport } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { Message } from "../../../ui/Message.tsx";
import { entityWords } from "../../../ui/words.ts";
import { applyPlan, keepEverything, useRun } from "../sync-run.ts";
import classes from "./mass-deletion.module.css";

/** As many names as a person reads through. */
const shownNames = 200;

/** More is gone from the server than anybody deletes by hand: nothing goes on before a person decides (SYNC.md L2). */
export function MassDeletion({ run }: { readonly run: RunReport }) {
  const { gone, startedAt } = run;
  const { busy } = useRun();
  const [typed, setTyped] = useState("");
  const labelId = useId();
  const count = gone.length;
  const isConfirmed = typed.trim() === String(count);
  return (
    <section className={classes.stop} aria-labelledby={labelId}>
      <Message
        tone="warning"
        icon={IconServerOff}
        title={`${formatCount(count)} records are gone from the server at once`}
      >
        Nothing was written, and all of them are still here. It may be that somebody deleted them; it may also
        be a server that was restored from a backup, or an address that leads elsewhere.
      </Message>
      <h3 className={classes.listHead} id={labelId}>
        Gone from the server
      </h3>
      {/* A list that scrolls must be reachable by the keyboard. */}
      <ul className={classes.gone} aria-labelledby={labelId} {...{ tabIndex: 0 }}>
        {gone.slice(0, shownNames).map(({ id, entity, title, serverId }) => (
          <li key={id}>
            <span className={classes.name}>{title}</span>
            <span className={classes.number}>
              {entityWords[entity]} {serverId}
            </span>
          </li>
        ))}
        {count > shownNames && <li className={classes.number}>and {formatCount(count - shownNames)} more</li>}
      </ul>
      <div className={classes.choices}>
        <div className={classes.choice}>
          <h4>Something is wrong</h4>
          <p>
            Everything stays here as it is. Each run stops at this point until the server has them again, or
            until you decide otherwise.
          </p>
          <Button disabled={busy !== null} onClick={() => keepEverything(startedAt)}>
            Keep everything
          </Button>
        </div>
        <div className={classes.choice}>
          <h4>They were deleted on purpose</h4>
          <p>
            What nobody changed here goes from this computer, too, and stays in its history. What you changed
            is put before you as a conflict.
          </p>
          <TextInput
            label={`Type ${count} to confirm`}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={!isConfirmed || busy !== null}
            onClick={() => void applyPlan({ acceptDeletions: count })}
          >
            Delete {formatCount(count)} here and go on
          </Button>
        </div>
      </div>
    </section>
  );
}
