import { Button, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { BulkAct } from "#shared/ipc/bulk-views.ts";
import { askShare } from "../../app/sharing.ts";
import { formatCount } from "../../ui/format.ts";
import classes from "./ChoiceBar.module.css";
import { Refusals } from "./Refusals.tsx";
import type { Bulk } from "./use-bulk.ts";
import type { Choosing } from "./use-choice.ts";

interface ChoiceBarProps {
  readonly choosing: Choosing;
  /** Offers of the view. */
  readonly matching: number;
  readonly onOpen: (id: string) => void;
  readonly bulk: Bulk;
  /** Nothing is to be chosen any more: the bar goes, and the focus elsewhere. */
  readonly onLeave: () => void;
}

/** What can be done with the chosen offers, all at once. */
export function ChoiceBar({ choosing, matching, bulk, onOpen, onLeave }: ChoiceBarProps) {
  const { ids } = choosing;
  const act = (wanted: BulkAct) => void bulk.run([...ids], wanted);
  const button = { variant: "default", "aria-disabled": bulk.busy } as const;
  return (
    <section
      className={classes.bar}
      aria-label="Chosen offers"
      onKeyDown={event => {
        // Escape in a popover of the bar is the popover's.
        const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== "Escape" || event.defaultPrevented || !isHere) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <div className={classes.line}>
        <b role="status">{formatCount(ids.size)} chosen</b>
        {ids.size < matching && (
          <UnstyledButton className={classes.link} aria-keyshortcuts="Control+A" onClick={choosing.all}>
            Choose all {formatCount(matching)}
          </UnstyledButton>
        )}
        <UnstyledButton className={classes.clear} onClick={onLeave}>
          Clear
        </UnstyledButton>
      </div>
      <div className={classes.acts}>
        <Button {...button} onClick={() => act({ kind: "stage", stage: "ready" })}>
          Mark ready
        </Button>
        <Button {...button} onClick={() => act({ kind: "stage", stage: "draft" })}>
          To draft
        </Button>
        <TagButton busy={bulk.busy} onAct={act} />
        <Button {...button} onClick={() => act({ kind: "duplicate" })}>
          Duplicate
        </Button>
        <Button
          variant="default"
          onClick={() => askShare({ offers: [...ids], title: ids.size === 1 ? "Preview" : "Offers" })}
        >
          Share…
        </Button>
        <Button {...button} onClick={() => act({ kind: "delete" })}>
          Delete
        </Button>
      </div>
      {bulk.done && (
        <div className={classes.line}>
          <IconCheck className={classes.tick} size={15} stroke={1.75} aria-hidden="true" />
          <span role="status">{bulk.done.words}</span>
          {bulk.done.undo && (
            <UnstyledButton className={classes.link} onClick={bulk.done.undo}>
              Undo
            </UnstyledButton>
          )}
        </div>
      )}
      {bulk.failure && (
        <p className={classes.failure} role="alert">
          Nothing was changed. {bulk.failure.message}
        </p>
      )}
      {bulk.refusal && (
        <Refusals
          refused={bulk.refusal.refused}
          chosen={ids.size}
          onOpen={onOpen}
          onRest={rest =>
            void bulk.run(
              [...ids].filter(id => !rest.has(id)),
              bulk.refusal?.act,
            )
          }
        />
      )}
    </section>
  );
}

/** One tag to add to all, or to take from all that have it. */
function TagButton({ busy, onAct }: { readonly busy: boolean; readonly onAct: (act: BulkAct) => void }) {
  const [opened, setOpened] = useState(false);
  const [tag, setTag] = useState("");
  const done = (act: (tag: string) => BulkAct) => {
    if (tag.trim() === "") return;
    onAct(act(tag.trim()));
    setTag("");
    setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-start"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button variant="default" aria-disabled={busy} onClick={() => setOpened(!opened)}>
          Tag
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Tag">
        <form
          className={classes.tag}
          onSubmit={event => {
            event.preventDefault();
            done(word => ({ kind: "tag", add: [word], remove: [] }));
          }}
        >
          <TextInput
            aria-label="Tag"
            placeholder="Tag"
            value={tag}
            onChange={event => setTag(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            Add
          </Button>
          <Button variant="default" onClick={() => done(word => ({ kind: "tag", add: [], remove: [word] }))}>
            Remove
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
