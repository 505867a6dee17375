import { Select } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "../../../../app/beside-queries.ts";
import { languageName } from "../../../../ui/language-name.ts";
import { Message } from "../../../../ui/Message.tsx";
import { useDraft } from "../../draft.ts";
import fieldClasses from "../../fields/fields.module.css";
import { languageChoices } from "../choices.ts";
import classes from "./languages.module.css";
import { TranslationPart } from "./TranslationPart.tsx";
import { changeTranslation } from "./translation-actions.ts";

/** The offer's texts in other languages, each beside its source. */
export function TranslationList() {
  const offer = useDraft(draft => draft.offerId);
  const own = useDraft(draft => draft.form.defaultLanguage);
  const { data, error } = useTranslations(offer);
  const [added, setAdded] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (offer === null) return null;
  if (!data) return error ? <Message tone="error" title={error.message} /> : null;
  const taken = [own, ...data.languages.map(({ language }) => language)];
  const add = async (language: string) => {
    const refused = await changeTranslation("translations:add", offer, language);
    setRefusal(refused);
    if (refused === null) setAdded(language);
  };
  return (
    <>
      {data.languages.map(translation => (
        <TranslationPart
          key={translation.language}
          offer={offer}
          translation={translation}
          isNew={added === translation.language}
        />
      ))}
      <div className={fieldClasses.row}>
        <label className={fieldClasses.label} htmlFor="add-language">
          Add a language
        </label>
        <div className={fieldClasses.body}>
          <Select
            id="add-language"
            searchable
            data={choices.filter(({ value }) => !taken.includes(value))}
            value={null}
            onChange={language => language !== null && void add(language)}
            placeholder="Choose one to translate into"
            maxDropdownHeight={260}
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
          {refusal && (
            <p className={fieldClasses.problem} data-severity="error" role="alert">
              {refusal}
            </p>
          )}
          {!data.held && data.languages.length > 0 && (
            <p className={classes.here}>
              Local only: this server has no place for translations. They are kept here until it has.
            </p>
          )}
        </div>
      </div>
    </>
  );
}

/** Beside the languages themselves the countries whose words differ most. */
const regional = ["es-MX", "es-US", "fr-CA", "pt-BR", "en-GB", "zh-TW", "ur", "fa"];
const choices = [
  ...languageChoices,
  ...regional.map(value => ({ value, label: languageName(value) })),
].toSorted((a, b) => a.label.localeCompare(b.label));
