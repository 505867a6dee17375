import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ListedKind } from "#shared/ipc/record-views.ts";
import { useRecord } from "../../app/record-queries.ts";
import { openRecords } from "../../app/route.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import panes from "../../ui/list-detail.module.css";
import head from "../../ui/record-head.module.css";
import { below, kindWords } from "./kinds.ts";
import { createAndOpen, type Refusal } from "./record-actions.ts";
import classes from "./records.module.css";
import { withoutField } from "./refusal-words.ts";

interface NewRecordProps {
  readonly kind: ListedKind;
  /** Local id of what it belongs to. */
  readonly of: string | null;
}

/** A record is made by its name; the rest is filled in where it stands then. */
export function NewRecord({ kind, of }: NewRecordProps) {
  const words = kindWords[kind];
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<Refusal>(null);
  const above = aboveOf(kind);
  const { data: parent } = useRecord(above?.kind ?? kind, of);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const fields = { [words.name]: name, ...(above && of !== null && { [above.field]: of }) };
    setRefusal(await createAndOpen(kind, fields));
  }

  return (
    <section className={panes.pane} aria-label={`New ${words.one}`} data-pane="record" tabIndex={-1}>
      <form className={classes.fresh} onSubmit={event => void submit(event)}>
        <h2 className={head.title}>New {words.one}</h2>
        <p className={panes.lead}>{words.empty}</p>
        <FormRow
          label="Name"
          error={refusal && withoutField(refusal)}
          hint={parent ? `It belongs to ${parent.row.name ?? "what you came from"}.` : undefined}
        >
          {ids => (
            <TextInput
              {...ids}
              // The pane opens to be typed into.
              autoFocus
              value={name}
              autoComplete="off"
              error={refusal !== null}
              onChange={event => {
                setName(event.currentTarget.value);
                setRefusal(null);
              }}
              onKeyDown={event => event.key === "Escape" && openRecords(kind)}
            />
          )}
        </FormRow>
        <div className={classes.freshActions}>
          <Button type="submit">Create {words.one}</Button>
          <Button variant="default" onClick={() => openRecords(kind)}>
            Cancel
          </Button>
        </div>
      </form>
    </section>
  );
}

function aboveOf(kind: ListedKind): { readonly kind: ListedKind; readonly field: string } | null {
  if (kind === below.partner?.kind) return { kind: "partner", field: below.partner.field };
  return kind === below.program?.kind ? { kind: "program", field: below.program.field } : null;
}
