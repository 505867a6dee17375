import { MultiSelect } from "@mantine/core";
import { useState } from "react";
import { fieldWords } from "../../../../ui/words.ts";
import { edit } from "../../draft.ts";
import { Field } from "../../fields/Field.tsx";
import fieldClasses from "../../fields/fields.module.css";
import { useFieldState, useFieldValue } from "../../fields/use-field.ts";
import type { Place } from "./use-merchant-places.ts";

/** Where it can be redeemed: the merchant's places by name, or any other by its number or name. */
export function PlacesField({ places }: { readonly places: readonly Place[] | null }) {
  const chosen = useFieldValue("redemptionPlaces") ?? [];
  const state = useFieldState("redemptionPlaces");
  const [search, setSearch] = useState("");
  /** A number that was typed counts without a choice from the list; a part of a name is none yet. */
  const takeNumber = () => {
    const number = search.trim();
    if (/^\d+$/.test(number) && !chosen.includes(number)) edit({ redemptionPlaces: [...chosen, number] });
  };
  return (
    <Field label={fieldWords.redemptionPlaces} fields={["redemptionPlaces"]} hint={hintFor(places)}>
      <MultiSelect
        {...state}
        data={optionsFor(places ?? [], chosen, search.trim())}
        value={[...chosen]}
        onChange={redemptionPlaces => edit({ redemptionPlaces })}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        onBlur={takeNumber}
        limit={50}
        maxDropdownHeight={260}
        hidePickedOptions
        placeholder={chosen.length === 0 ? "All places" : ""}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        classNames={{
          root: fieldClasses.wide,
          input: fieldClasses.tags,
          inputField: fieldClasses.tagsField,
          pill: fieldClasses.pill,
        }}
      />
    </Field>
  );
}

function hintFor(places: readonly Place[] | null): string {
  if (places === null) return "Places by their number on the server, or their name.";
  return places.length === 0
    ? "This merchant has no places here yet: their numbers or names can be typed."
    : "Any other by its number or name.";
}

/** The known ones, what is chosen beyond them, and what is being typed if it is none of them. */
export function optionsFor(places: readonly Place[], chosen: readonly string[], typed: string) {
  const known = places.map(({ reference, name }) => ({ value: reference, label: name }));
  const others = chosen
    .filter(value => !known.some(option => option.value === value))
    .map(value => ({ value, label: /^\d+$/.test(value) ? `Place ${value}` : value }));
  const all = [...new Map([...known, ...others].map(option => [option.value, option])).values()];
  const isKnown =
    typed === "" || typed.includes(";") || all.some(({ value, label }) => value === typed || label === typed);
  return isKnown ? all : [...all, { value: typed, label: `Use “${typed}”` }];
}
