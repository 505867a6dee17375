import { languageName } from "../../../ui/language-name.ts";
import { fieldWords } from "../../../ui/words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import { languageChoices } from "./choices.ts";
import { TranslationList } from "./languages/TranslationList.tsx";

/** The language that the offer's texts are written in, and the others that they are translated into. */
export function LanguageFields() {
  return (
    <>
      <Field label={fieldWords.defaultLanguage} fields={["defaultLanguage"]}>
        <ChoiceField field="defaultLanguage" choices={languageChoices} word={languageName} searchable />
      </Field>
      <TranslationList />
    </>
  );
}
