import { channelTextLimit, type LimitedField, limitedFields } from "#shared/domain/channel-texts.ts";
import { fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { Field } from "../fields/Field.tsx";
import { TextField } from "../fields/TextField.tsx";
import { Counter } from "./Counter.tsx";
import { PlaceholderMenu } from "./PlaceholderMenu.tsx";
import { Reading } from "./Reading.tsx";
import { SpellingNotes } from "./SpellingNotes.tsx";
import type { CustomerText, TextContext } from "./text-context.ts";
import classes from "./texts.module.css";

interface TextRowProps extends TextContext {
  readonly field: CustomerText;
  readonly lines?: number;
}

/** A text that customers read: how much of it fits, how it reads once filled, and words no dictionary has. */
export function TextRow({ field, lines, currency, merchantName }: TextRowProps) {
  const context = { field, currency, merchantName };
  // Room for a counter only where one stands.
  const isCounted = useDraft(
    ({ form }) => isLimited(field) && channelTextLimit(field, form.channels) !== null,
  );
  return (
    <Field
      label={fieldWords[field]}
      fields={[field]}
      hint={
        <>
          <Reading {...context} />
          <SpellingNotes {...context} />
        </>
      }
    >
      <TextField
        field={field}
        {...(lines !== undefined && { lines })}
        aside={{
          width: isCounted ? counterAndButton : button,
          content: (
            <span className={classes.aside}>
              <Counter {...context} />
              <PlaceholderMenu {...context} />
            </span>
          ),
        }}
      />
    </Field>
  );
}

const isLimited = (field: CustomerText): field is LimitedField =>
  limitedFields.some(limited => limited === field);
/** Pixels: `119 / 130` and a button. */
const counterAndButton = 92;
const button = 30;
