import { Fragment } from "react";
import { type PlaceholderValues, partsOfText, type TextPart } from "#shared/domain/placeholders.ts";
import { useDraft } from "../draft.ts";
import { useFieldValue } from "../fields/use-field.ts";
import { type CustomerText, type TextContext, valuesFor } from "./text-context.ts";
import classes from "./texts.module.css";

interface ReadingProps extends TextContext {
  readonly field: CustomerText;
}

/** How a text with placeholders reads to a customer now; nothing for a text without. */
export function Reading(props: ReadingProps) {
  const text = useFieldValue(props.field);
  return text?.includes("{") ? <Filled {...props} text={text} /> : null;
}

function Filled({ field, text, ...context }: ReadingProps & { readonly text: string }) {
  const form = useDraft(draft => draft.form);
  if (!form) return null;
  const parts = partsOfText(text.slice(0, longest));
  if (parts.every(part => part.kind === "text")) return null;
  const values = valuesFor(field, form, context);
  return (
    <p className={classes.reading}>
      Reads:{" "}
      {parts.map((part, index) => (
        // A part has no name but its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, drawn anew with each of it
        <Fragment key={index}>{drawn(part, values)}</Fragment>
      ))}
      {text.length > longest && "…"}
    </p>
  );
}

function drawn(part: TextPart, values: PlaceholderValues) {
  if (part.kind === "text") return part.text;
  const value = part.kind === "placeholder" ? values[part.name] : null;
  return value === null ? (
    <span className={classes.open}>{part.text}</span>
  ) : (
    <span className={classes.filled}>{value}</span>
  );
}

/** UTF-16 units: a look, not the whole page. */
const longest = 600;
