import { Button, Select, Switch } from "@mantine/core";
import { useState } from "react";
import { chosenDisplay, keepDisplay, type Presenting, startPresenting } from "../../app/presenting.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormRow } from "../../ui/FormRow.tsx";
import { formatCount } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { Message } from "../../ui/Message.tsx";
import classes from "./present.module.css";

interface PresentDialogProps {
  readonly asked: Presenting;
  readonly onClose: () => void;
}

/** What is shown and where, before it is: no draft comes on the stage by accident. */
export function PresentDialog({ asked, onClose }: PresentDialogProps) {
  const { ids, which, look, displays } = asked;
  const [drafts, setDrafts] = useState(false);
  const [display, setDisplay] = useState(() => displayOf(asked));
  const [refusal, setRefusal] = useState<string | null>(null);
  const count = drafts ? look.shown + look.leftOut.length : look.shown;
  const begin = async () => {
    if (count === 0) return;
    if (display !== null && displays.length > 1) keepDisplay(display);
    const started = await startPresenting(ids, drafts);
    if (started.ok) onClose();
    else setRefusal(started.error.message);
  };
  return (
    <Dialog
      title="Present"
      onClose={onClose}
      foot={
        <Button
          data-autofocus
          aria-disabled={count === 0}
          variant={count === 0 ? "default" : "filled"}
          rightSection={<Kbd keys="⏎" onFill={count > 0} />}
          onClick={() => void begin()}
        >
          {count === 0 ? "Nothing to present" : `Present ${counted(count, "offer")}`}
        </Button>
      }
    >
      <FormRow label="Offers">
        {ids => (
          <p {...ids} className={classes.fact}>
            {counted(count, "offer")}: {which}
          </p>
        )}
      </FormRow>
      {look.leftOut.length > 0 && (
        <FormRow label="Drafts" hint={drafts ? undefined : draftWords(look.leftOut)}>
          {ids => (
            <Switch
              {...ids}
              className={classes.switch ?? ""}
              label={look.leftOut.length === 1 ? "Show the draft too" : "Show the drafts too"}
              checked={drafts}
              onChange={event => setDrafts(event.currentTarget.checked)}
            />
          )}
        </FormRow>
      )}
      {displays.length > 1 && (
        <FormRow label="Display">
          {ids => (
            <Select
              {...ids}
              allowDeselect={false}
              data={displays.map(({ id, name, width, height, here }) => ({
                value: String(id),
                label: `${name}, ${width} × ${height}${here ? ", where the studio is" : ""}`,
              }))}
              value={String(display)}
              onChange={value => value !== null && setDisplay(Number(value))}
            />
          )}
        </FormRow>
      )}
      {refusal !== null && (
        <Message tone="error" title="Not begun.">
          {refusal}
        </Message>
      )}
      <p className={classes.keys}>
        Arrows, space or a clicker go on and back. B makes it dark, L changes the language, T the theme. Esc
        ends it.
      </p>
    </Dialog>
  );
}

/** The one chosen last, else one that the studio isn't on. */
function displayOf({ displays }: Presenting): number | null {
  const kept = displays.find(({ id }) => id === chosenDisplay());
  return (kept ?? displays.find(({ here }) => !here) ?? displays[0])?.id ?? null;
}

const counted = (count: number, noun: string) => `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;

/** `3 drafts are left out: A, B and C.` */
function draftWords(titles: readonly (string | null)[]): string {
  const names = titles.slice(0, 3).map(title => title ?? "Untitled offer");
  const rest = titles.length - names.length;
  const list = new Intl.ListFormat("en").format(rest > 0 ? [...names, `${formatCount(rest)} more`] : names);
  return titles.length === 1
    ? `1 draft is left out: ${list}.`
    : `${formatCount(titles.length)} drafts are left out: ${list}.`;
}
