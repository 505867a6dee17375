import { fieldWords } from "../../../ui/words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import { languageName } from "../section-summary.ts";
import { languageChoices } from "./choices.ts";

/** The language that the offer's texts are written in. */
export function LanguageFields() {
  return (
    <Field label={fieldWords.defaultLanguage} fields={["defaultLanguage"]}>
      <ChoiceField field="defaultLanguage" choices={languageChoices} word={languageName} searchable />
    </Field>
  );
}
