import { Textarea, TextInput } from "@mantine/core";
import { type ChangeEvent, type ReactNode, useState } from "react";
import type { OfferPatch } from "#shared/domain/offer.ts";
import { edit } from "../draft.ts";
import classes from "./fields.module.css";
import { type TextFieldName, useFieldState, useFieldValue } from "./use-field.ts";

interface TextFieldProps {
  readonly field: TextFieldName;
  /** Needed where a row's label doesn't name the control. */
  readonly name?: string;
  /** So many lines at least; grows with its text. */
  readonly lines?: number;
  /** Codes and references, in mono. */
  readonly code?: boolean;
  readonly placeholder?: string;
  readonly type?: "text" | "url";
  /** Pixels; else as wide as there is room. */
  readonly width?: number;
  /** Within the field's edge, at its end, so many pixels wide. */
  readonly aside?: { readonly content: ReactNode; readonly width: number };
}

/**
 * A text as it is typed. While the focus is in it the field shows what was typed, to the letter: an answer that
 * trimmed it must not move the caret.
 */
export function TextField(props: TextFieldProps) {
  const { field, name, lines, code, placeholder, type = "text", width, aside } = props;
  const value = useFieldValue(field) ?? "";
  const state = useFieldState(field);
  const [typed, setTyped] = useState<string | null>(null);
  const control = {
    ...state,
    value: typed ?? value,
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      const text = event.currentTarget.value;
      setTyped(text);
      const patch: OfferPatch = {};
      patch[field] = text === "" ? null : text;
      edit(patch);
    },
    onBlur: () => setTyped(null),
    // Chromium's own checker would download its dictionaries; `spelling/` has ours.
    spellCheck: false,
    autoComplete: "off",
    ...(name !== undefined && { "aria-label": name }),
    ...(placeholder !== undefined && { placeholder }),
    ...(aside !== undefined && { rightSection: aside.content, rightSectionWidth: aside.width }),
  };
  return lines !== undefined ? (
    <Textarea
      {...control}
      classNames={{ root: classes.wide, input: classes.lines, section: classes.asideOfLines }}
      rows={lines}
    />
  ) : (
    <TextInput
      {...control}
      type={type}
      classNames={{ root: width ? classes.fixed : classes.wide, input: code ? classes.code : classes.input }}
      {...(width !== undefined && { w: width })}
    />
  );
}
