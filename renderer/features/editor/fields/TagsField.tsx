import { TagsInput } from "@mantine/core";
import type { OfferPatch, SetField } from "#shared/domain/offer.ts";
import { edit } from "../draft.ts";
import classes from "./fields.module.css";
import { useFieldState, useFieldValue } from "./use-field.ts";

interface TagsFieldProps {
  readonly field: SetField;
  readonly placeholder: string;
}

/** Words of one's own, each a pill: Enter or a comma ends one, a pasted list makes several. */
export function TagsField({ field, placeholder }: TagsFieldProps) {
  const value = useFieldValue(field) ?? [];
  const state = useFieldState(field);
  return (
    <TagsInput
      {...state}
      value={[...value]}
      onChange={tags => {
        const patch: OfferPatch = {};
        patch[field] = tags;
        edit(patch);
      }}
      splitChars={[",", ";", "\n"]}
      acceptValueOnBlur
      placeholder={value.length === 0 ? placeholder : ""}
      classNames={{
        root: classes.wide,
        input: classes.tags,
        inputField: classes.tagsField,
        pill: classes.pill,
      }}
    />
  );
}
