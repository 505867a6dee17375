import { Select } from "@mantine/core";
import type { OfferPatch } from "#shared/domain/offer.ts";
import { edit } from "../draft.ts";
import classes from "./fields.module.css";
import { type TextFieldName, useFieldState, useFieldValue } from "./use-field.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly field: TextFieldName;
  readonly choices: readonly Choice[];
  /** How a word from outside the list is shown: pulled records may hold any (SYNC.md W3). */
  readonly word?: (value: string) => string;
  readonly name?: string;
  /** Pixels; else as wide as there is room. */
  readonly width?: number;
  readonly placeholder?: string;
  readonly searchable?: boolean;
  readonly clearable?: boolean;
  /** Edits that follow from the choice, made with it. */
  readonly also?: (value: string | null) => OfferPatch;
}

/** One of a list. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { field, choices, word = text => text, name, width, placeholder, also } = props;
  const value = useFieldValue(field);
  const state = useFieldState(field);
  const listed = value === null || choices.some(choice => choice.value === value);
  const data = listed ? [...choices] : [...choices, { value, label: word(value) }];
  return (
    <Select
      {...state}
      data={data}
      value={value}
      onChange={chosen => {
        const patch: OfferPatch = {};
        patch[field] = chosen;
        edit({ ...patch, ...also?.(chosen) });
      }}
      allowDeselect={false}
      clearable={props.clearable ?? false}
      searchable={props.searchable ?? false}
      checkIconPosition="right"
      maxDropdownHeight={260}
      clearButtonProps={{ "aria-label": "Clear" }}
      comboboxProps={{ transitionProps: { duration: 0 }, width: width ? "max-content" : "target" }}
      classNames={{
        root: width ? classes.fixed : classes.wide,
        wrapper: classes.choice,
        input: classes.input,
      }}
      {...(width !== undefined && { w: width })}
      {...(name !== undefined && { "aria-label": name })}
      {...(placeholder !== undefined && { placeholder })}
    />
  );
}
