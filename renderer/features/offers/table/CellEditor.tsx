import { NativeSelect, Popover, TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import type { OfferRow } from "#shared/ipc/views.ts";
import { choiceWord } from "../../../ui/words.ts";
import { type SavedCell, saveCell, typedOf } from "./cell-edit.ts";
import type { CellEdit } from "./columns.ts";
import classes from "./OfferTable.module.css";

/** Where the person goes from a cell that is done: nowhere, to the one beside it, or elsewhere by themselves. */
export type AfterCell = "stay" | "next" | "before" | "away";

interface CellEditorProps {
  readonly edit: CellEdit;
  readonly head: string;
  readonly row: OfferRow;
  /** `saved`: `null` where nothing was changed. */
  readonly onDone: (after: AfterCell, saved: SavedCell | null) => void;
}

/** A cell that is typed in. Enter, Tab and looking elsewhere save, Escape leaves; what is refused stays as typed. */
export function CellEditor({ edit, head, row, onDone }: CellEditorProps) {
  const [typed, setTyped] = useState(() => typedOf(edit, row));
  const [message, setMessage] = useState<string | null>(null);
  const isDone = useRef(false);

  const save = async (after: AfterCell) => {
    if (isDone.current) return;
    isDone.current = true;
    const saved = await saveCell(edit, row, typed);
    if (saved.ok) return onDone(after, saved.value);
    isDone.current = false;
    setMessage(saved.error.message);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is no key of the table's.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      isDone.current = true;
      onDone("stay", null);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      void save(event.key === "Enter" ? "stay" : event.shiftKey ? "before" : "next");
    }
  };
  const field = {
    "aria-label": head,
    "aria-invalid": message !== null,
    error: message !== null,
    size: "xs",
    autoFocus: true,
    value: typed,
    classNames: {
      root: classes.editor ?? "",
      wrapper: classes.editor ?? "",
      input: classes.editorInput ?? "",
    },
    onKeyDown,
    onBlur: () => void save("away"),
  } as const;
  const change = (text: string) => {
    setTyped(text);
    setMessage(null);
  };

  return (
    <CellNote message={message}>
      {edit.kind === "choice" ? (
        <NativeSelect
          {...field}
          data={choicesOf(edit, typed)}
          onChange={event => change(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...field}
          type={edit.kind === "date" ? "date" : "text"}
          inputMode={edit.kind === "whole" ? "numeric" : edit.kind === "number" ? "decimal" : undefined}
          autoComplete="off"
          spellCheck={edit.field === "offerTitle"}
          onFocus={event => edit.kind !== "date" && event.currentTarget.select()}
          onChange={event => change(event.currentTarget.value)}
        />
      )}
    </CellNote>
  );
}

/** The closed list, with nothing, and with a word of the server's own that stands there. */
function choicesOf({ choices }: CellEdit, typed: string) {
  const all = typed === "" || choices.includes(typed) ? choices : [...choices, typed];
  return [{ value: "", label: "" }, ...all.map(value => ({ value, label: choiceWord(value) }))];
}

interface CellNoteProps {
  readonly message: string | null;
  readonly children: React.ReactElement;
}

/** A sentence under a cell: why its text was not taken, or what the rules say of what was. */
export function CellNote({ message, children }: CellNoteProps) {
  return (
    <Popover
      opened={message !== null}
      position="bottom-start"
      offset={2}
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className={classes.note ?? ""}>
        <span role="alert">{message}</span>
      </Popover.Dropdown>
    </Popover>
  );
}
