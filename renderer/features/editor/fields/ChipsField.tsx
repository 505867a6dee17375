import { Chip } from "@mantine/core";
import type { OfferPatch, SetField } from "#shared/domain/offer.ts";
import { edit } from "../draft.ts";
import type { Choice } from "./ChoiceField.tsx";
import classes from "./fields.module.css";
import { controlId, useFieldValue } from "./use-field.ts";

interface ChipsFieldProps {
  readonly field: SetField;
  readonly choices: readonly Choice[];
  readonly word: (value: string) => string;
}

/** Some of a list, as chips; words from outside the list have a chip as long as they are chosen. */
export function ChipsField({ field, choices, word }: ChipsFieldProps) {
  const value = useFieldValue(field) ?? [];
  const others = value.filter(each => !choices.some(choice => choice.value === each));
  const all = [...choices, ...others.map(each => ({ value: each, label: word(each) }))];
  return (
    <Chip.Group
      multiple
      value={value}
      onChange={chosen => {
        const patch: OfferPatch = {};
        patch[field] = chosen;
        edit(patch);
      }}
    >
      {all.map((choice, index) => (
        <Chip
          key={choice.value}
          value={choice.value}
          id={index === 0 ? controlId(field) : `${controlId(field)}-${choice.value}`}
          classNames={{ label: classes.chip }}
        >
          {choice.label}
        </Chip>
      ))}
    </Chip.Group>
  );
}
