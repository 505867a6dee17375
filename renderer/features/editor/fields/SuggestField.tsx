import { Autocomplete } from "@mantine/core";
import { useState } from "react";
import type { OfferPatch } from "#shared/domain/offer.ts";
import { edit } from "../draft.ts";
import classes from "./fields.module.css";
import { type TextFieldName, useFieldState, useFieldValue } from "./use-field.ts";

interface SuggestFieldProps {
  readonly field: TextFieldName;
  readonly suggestions: readonly string[];
  readonly placeholder: string;
}

/** A text that mostly names a record there is: typing narrows the names, and any other text is kept as well. */
export function SuggestField({ field, suggestions, placeholder }: SuggestFieldProps) {
  const value = useFieldValue(field) ?? "";
  const state = useFieldState(field);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Autocomplete
      {...state}
      data={[...new Set(suggestions)]}
      value={typed ?? value}
      onChange={text => {
        setTyped(text);
        const patch: OfferPatch = {};
        patch[field] = text === "" ? null : text;
        edit(patch);
      }}
      onBlur={() => setTyped(null)}
      limit={50}
      autoComplete="off"
      placeholder={placeholder}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      classNames={{ root: classes.wide, input: classes.input }}
    />
  );
}
