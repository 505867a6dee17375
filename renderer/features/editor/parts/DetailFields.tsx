import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import { TagsField } from "../fields/TagsField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { Notes } from "../notes/Notes.tsx";
import { statusChoices } from "./choices.ts";
import { MerchantField } from "./MerchantField.tsx";

/** Whose offer it is, and how it is filed. */
export function DetailFields() {
  return (
    <>
      <MerchantField />
      <Field label={fieldWords.status} fields={["status"]}>
        <ChoiceField field="status" choices={statusChoices} word={choiceWord} />
      </Field>
      <Field label={fieldWords.externalReference} fields={["externalReference"]}>
        <TextField field="externalReference" code />
      </Field>
      <Field label="Exclusivity" fields={["editionExclusivity"]}>
        <TextField field="editionExclusivity" />
      </Field>
      <Field label={fieldWords.tags} fields={["tags"]}>
        <TagsField field="tags" placeholder="q4, dealers" />
      </Field>
      <Notes />
    </>
  );
}
