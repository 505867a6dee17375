import { Button } from "@mantine/core";
import { useState } from "react";
import {
  countStates,
  readTexts,
  type TranslatedField,
  translatedFields,
} from "#shared/domain/translations.ts";
import type { Translation } from "#shared/ipc/translation-views.ts";
import { languageName } from "../../../../ui/language-name.ts";
import { Message } from "../../../../ui/Message.tsx";
import { toast } from "../../../../ui/toast.ts";
import { useDraft } from "../../draft.ts";
import classes from "./languages.module.css";
import { TranslatedText } from "./TranslatedText.tsx";
import { changeTranslation } from "./translation-actions.ts";
import { saveTranslation, useUnsaved } from "./translation-saving.ts";
import { stateWords } from "./translation-words.ts";

interface TranslationPartProps {
  readonly offer: string;
  readonly translation: Translation;
  /** Added just now: the focus goes into its first text. */
  readonly isNew: boolean;
}

/** One language: source and translation side by side, and what is to do. */
export function TranslationPart({ offer, translation, isNew }: TranslationPartProps) {
  const { language } = translation;
  const form = useDraft(draft => draft.form);
  const unsaved = useUnsaved(offer, language);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (form === null) return null;
  const source = readTexts(form);
  const texts = readTexts({ ...translation.texts, ...unsaved.sending, ...unsaved.waiting });
  const counts = countStates(source, { ...translation, texts });
  const name = languageName(language);
  const words = stateWords(counts);
  const shown = translatedFields.filter(field => source[field] !== null || texts[field] !== null);
  const remove = async () => {
    const refused = await changeTranslation("translations:remove", offer, language);
    setRefusal(refused);
    if (refused !== null) return;
    document.getElementById("add-language")?.focus();
    toast(`${name} taken out`, () => void changeTranslation("translations:add", offer, language));
  };
  return (
    <details className={classes.translation} open>
      <summary className={classes.summary}>
        <span className={classes.name}>{name}</span>
        <span className={classes.state} data-whole={words === "" || undefined}>
          {words || "up to date"}
        </span>
      </summary>
      <div className={classes.texts}>
        {shown.length === 0 && <p className={classes.none}>The offer has no texts to translate yet.</p>}
        {shown.map((field: TranslatedField, index) => (
          <TranslatedText
            key={field}
            offer={offer}
            language={language}
            field={field}
            source={source[field]}
            sourceLanguage={form.defaultLanguage}
            text={texts[field]}
            madeFrom={translation.madeFrom[field]}
            autoFocus={isNew && index === 0}
          />
        ))}
      </div>
      {unsaved.failure && (
        <Message
          tone="error"
          title="This is not saved yet"
          actions={
            <Button variant="default" onClick={() => saveTranslation(offer, language, unsaved.waiting)}>
              Try again
            </Button>
          }
        >
          {unsaved.failure} What you typed stays here.
        </Message>
      )}
      {refusal && <Message tone="warning" title={refusal} />}
      <div className={classes.acts}>
        {counts.outdated > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={event => {
              event.currentTarget.closest("details")?.querySelector("summary")?.focus();
              void changeTranslation("translations:confirm", offer, language).then(setRefusal);
            }}
          >
            Mark {name} as up to date
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
          Take {name} out
        </Button>
      </div>
    </details>
  );
}
