import { Select, Textarea, TextInput } from "@mantine/core";
import type { ChangeEvent } from "react";
import type { EditedKind, ListedKind, RecordValue } from "#shared/ipc/record-views.ts";
import { useRecordList } from "../../app/record-queries.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import { choiceWord } from "../../ui/words.ts";
import type { FieldShape } from "./kinds.ts";
import classes from "./records.module.css";
import { useTyped } from "./use-typed.ts";

interface RecordFieldProps {
  readonly kind: EditedKind;
  readonly id: string;
  readonly shape: FieldShape;
  readonly value: RecordValue;
  /** What is wrong with it as it is stored. */
  readonly problem: string | null;
}

/** One field of a record, saving itself as it is typed; what was refused stays to be mended. */
export function RecordField({ kind, id, shape, value, problem }: RecordFieldProps) {
  const { shown, refusal, type, choose, settle } = useTyped(kind, id, shape.field, value);
  const error = refusal ?? problem;
  return (
    <FormRow label={shape.label} hint={shape.hint} error={error}>
      {ids => {
        const common = { ...ids, error: error !== null };
        if (shape.as === "reference" && shape.of)
          return <Reference {...common} of={shape.of} value={text(value)} onChange={choose} />;
        if (shape.as === "choice")
          return (
            <Select
              {...common}
              {...dropdown}
              className={classes.narrow ?? ""}
              data={optionsOf(shape.choices ?? [], text(value))}
              value={text(value)}
              onChange={choose}
            />
          );
        const written = {
          ...common,
          value: shown,
          autoComplete: "off",
          onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            type(event.currentTarget.value),
          onBlur: settle,
        };
        if (shape.as === "lines") return <Textarea {...written} rows={3} />;
        return (
          <TextInput
            {...written}
            type={shape.as === "date" ? "date" : "text"}
            className={shape.as === "text" ? "" : (classes.narrow ?? "")}
            onKeyDown={event => event.key === "Enter" && settle()}
          />
        );
      }}
    </FormRow>
  );
}

interface ReferenceProps {
  readonly of: ListedKind;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Another record, chosen by its name; typing narrows the list. */
function Reference({ of, value, onChange, ...ids }: ReferenceProps) {
  const { data } = useRecordList(of);
  const options = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name ?? "Unnamed" }));
  return (
    <Select
      {...ids}
      {...dropdown}
      data={options}
      value={options.some(option => option.value === value) ? value : null}
      onChange={onChange}
      searchable
      placeholder="None"
      nothingFoundMessage="None of this name"
    />
  );
}

const dropdown = {
  clearable: true,
  checkIconPosition: "right",
  maxDropdownHeight: 260,
  clearButtonProps: { "aria-label": "Clear" },
  comboboxProps: { transitionProps: { duration: 0 } },
} as const;

/** A word from outside the list is kept as it is (SYNC.md W3). */
function optionsOf(choices: readonly string[], value: string | null) {
  const all = value === null || choices.includes(value) ? choices : [...choices, value];
  return all.map(each => ({ value: each, label: choiceWord(each) }));
}

const text = (value: RecordValue): string | null => (typeof value === "string" ? value : null);
