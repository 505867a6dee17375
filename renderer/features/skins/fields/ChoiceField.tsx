import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { FormRow } from "../../../ui/FormRow.tsx";
import { variantName } from "../skin-words.ts";

interface ChoiceFieldProps<Word extends string> {
  /** Where it stands in a skin: `layout.card`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly words: readonly Word[];
  readonly value: Word;
  /** `null`: it can't be changed. */
  readonly onChange: ((word: Word) => void) | null;
}

/** One of a few words. */
export function ChoiceField<Word extends string>(props: ChoiceFieldProps<Word>) {
  const { path, label, hint, words, value, onChange } = props;
  return (
    <FormRow label={label} hint={hint}>
      {ids => (
        <SegmentedControl
          {...ids}
          data-skin-field={path}
          aria-label={label}
          readOnly={onChange === null}
          data={words.map(word => ({ value: word, label: variantName(word) }))}
          value={value}
          onChange={chosen => {
            const word = words.find(each => each === chosen);
            if (word !== undefined) onChange?.(word);
          }}
        />
      )}
    </FormRow>
  );
}
