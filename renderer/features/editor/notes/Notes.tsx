import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Note } from "#shared/ipc/note-views.ts";
import { useNotes } from "../../../app/beside-queries.ts";
import { formatMoment } from "../../../ui/format.ts";
import { toast } from "../../../ui/toast.ts";
import { useDraft } from "../draft.ts";
import fieldClasses from "../fields/fields.module.css";
import { addNote, editNote, keepBegun, removeNote, restoreNote, useBegun } from "./note-actions.ts";
import classes from "./notes.module.css";

/** What people note about the offer, each with who and when: kept on this computer, no part of what is sent. */
export function Notes() {
  const offer = useDraft(draft => draft.offerId);
  const { data } = useNotes(offer);
  if (offer === null) return null;
  return (
    <div className={fieldClasses.row}>
      <label className={fieldClasses.label} htmlFor="new-note">
        Notes
      </label>
      <div className={fieldClasses.body}>
        {data && data.notes.length > 0 && (
          <ul className={classes.notes} aria-label="Notes">
            {data.notes.map(note => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
        )}
        <NewNote key={offer} offer={offer} />
      </div>
    </div>
  );
}

function NewNote({ offer }: { readonly offer: string }) {
  const text = useBegun(offer);
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async () => {
    if (text.trim() === "") return;
    const refused = await addNote(offer, text);
    setRefusal(refused);
    if (refused === null) keepBegun(offer, "");
  };
  return (
    <>
      <Textarea
        id="new-note"
        aria-describedby="new-note-hint"
        autosize
        minRows={1}
        maxRows={12}
        value={text}
        error={refusal}
        placeholder="What the next person should know"
        onChange={event => keepBegun(offer, event.currentTarget.value)}
      />
      <div className={classes.foot}>
        <span id="new-note-hint" className={classes.hint}>
          Local only: notes stay on this computer.
        </span>
        <Button variant="default" size="compact-sm" onClick={() => void add()}>
          Add note
        </Button>
      </div>
    </>
  );
}

/** Stable, so that it is asked once: when the field comes. */
const focusAtOnce = (control: HTMLTextAreaElement | null): void => control?.focus();

function NoteItem({ note }: { readonly note: Note }) {
  const { id, text, who, at, editedAt } = note;
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    if (typed === null) return;
    const refused = await editNote(id, typed);
    setRefusal(refused);
    if (refused === null) setTyped(null);
  };
  const remove = async () => {
    document.getElementById("new-note")?.focus();
    const refused = await removeNote(id);
    setRefusal(refused);
    if (refused === null) toast("Note taken out", () => void restoreNote(id));
  };
  return (
    <li className={classes.note}>
      {typed === null ? (
        <p className={classes.text}>{text}</p>
      ) : (
        <Textarea
          aria-label="Note"
          autosize
          data-autofocus
          ref={focusAtOnce}
          maxRows={12}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      )}
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={classes.foot}>
        <span className={classes.hint}>
          {who}, <time dateTime={at}>{formatMoment(at, new Date())}</time>
          {editedAt !== null && `, edited ${formatMoment(editedAt, new Date())}`}
        </span>
        {typed === null ? (
          <>
            <Button variant="subtle" size="compact-sm" onClick={() => setTyped(text)}>
              Edit
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
              Take out
            </Button>
          </>
        ) : (
          <>
            <Button variant="subtle" size="compact-sm" onClick={() => setTyped(null)}>
              Leave as it was
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => void save()}>
              Save note
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
