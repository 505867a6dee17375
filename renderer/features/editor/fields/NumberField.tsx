import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { OfferPatch } from "#shared/domain/offer.ts";
import { groupedNumber, plainNumber, readTypedNumber } from "../../../ui/typed-number.ts";
import { edit, misread, useDraft } from "../draft.ts";
import classes from "./fields.module.css";
import { type NumberFieldName, useFieldState, useFieldValue } from "./use-field.ts";

interface NumberFieldProps {
  readonly field: NumberFieldName;
  readonly name?: string;
  readonly whole?: boolean;
  /** Pixels. */
  readonly width?: number;
  readonly placeholder?: string;
}

/** Holds text while it is typed ("1.", ""); gives numbers, or a problem beside the number that stays stored. */
export function NumberField({ field, name, whole = false, width = 88, placeholder }: NumberFieldProps) {
  const value = useFieldValue(field);
  const unreadable = useDraft(draft => draft.misread[field] !== undefined) ?? false;
  const state = useFieldState(field);
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);

  function take(text: string): void {
    setTyped(text);
    const read = readTypedNumber(text, { whole });
    if (!read.ok) {
      misread(field, value === null ? read.message : `${read.message} ${groupedNumber(value)} is kept.`);
      return;
    }
    const patch: OfferPatch = {};
    patch[field] = read.value;
    edit(patch);
  }

  return (
    <TextInput
      {...state}
      value={typed !== null && (focused || unreadable) ? typed : groupedNumber(value)}
      inputMode={whole ? "numeric" : "decimal"}
      autoComplete="off"
      spellCheck={false}
      onFocus={() => {
        setFocused(true);
        if (!unreadable) setTyped(plainNumber(value));
      }}
      onBlur={() => setFocused(false)}
      onChange={event => take(event.currentTarget.value)}
      w={width}
      classNames={{ input: classes.number }}
      {...(name !== undefined && { "aria-label": name })}
      {...(placeholder !== undefined && { placeholder })}
    />
  );
}
