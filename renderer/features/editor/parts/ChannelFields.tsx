import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { ChipsField } from "../fields/ChipsField.tsx";
import { Field } from "../fields/Field.tsx";
import { channelChoices } from "./choices.ts";

/** Where customers meet the offer. */
export function ChannelFields() {
  return (
    <Field label={fieldWords.channels} fields={["channels"]} group>
      <ChipsField field="channels" choices={channelChoices} word={choiceWord} />
    </Field>
  );
}
