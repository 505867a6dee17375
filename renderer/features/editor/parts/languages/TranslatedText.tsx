import { Textarea } from "@mantine/core";
import { useState } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import { type TextsPatch, type TranslatedField, textState } from "#shared/domain/translations.ts";
import { directionOf } from "#shared/preview/locale.ts";
import { Changed } from "../../../../ui/DiffValue.tsx";
import { languageName } from "../../../../ui/language-name.ts";
import { fieldWords } from "../../../../ui/words.ts";
import classes from "./languages.module.css";
import { saveTranslation } from "./translation-saving.ts";

interface TranslatedTextProps {
  readonly offer: string;
  readonly language: string;
  readonly field: TranslatedField;
  readonly source: string | null;
  readonly sourceLanguage: string | null;
  /** As stored, under what was typed since. */
  readonly text: string | null;
  readonly madeFrom: string | null;
  readonly autoFocus: boolean;
}

/** One text beside its source; where that changed since, with what came and what went. */
export function TranslatedText(props: TranslatedTextProps) {
  const { offer, language, field, source, sourceLanguage, text, madeFrom, autoFocus } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const state = textState(source, text, madeFrom);
  const id = `${language}-${field}`;
  return (
    <div className={classes.pair}>
      <div className={classes.label} id={`${id}-label`}>
        {fieldWords[field]}
      </div>
      <div className={classes.source} id={`${id}-source`} {...writingOf(sourceLanguage)}>
        {state === "outdated" ? (
          <Changed field={field} from={madeFrom} to={source} />
        ) : (
          (source ?? <span className={classes.none}>No text</span>)
        )}
      </div>
      <div>
        <Textarea
          aria-label={`${fieldWords[field]} in ${languageName(language)}`}
          aria-describedby={`${id}-source ${id}-state`}
          {...writingOf(language)}
          autosize
          minRows={field === "offerTitle" ? 1 : 2}
          maxRows={10}
          data-autofocus={autoFocus || undefined}
          ref={autoFocus ? focusOnce : undefined}
          value={typed ?? text ?? ""}
          onChange={event => {
            const next = event.currentTarget.value;
            setTyped(next);
            const patch: TextsPatch = {};
            patch[field] = next === "" ? null : next;
            saveTranslation(offer, language, patch);
          }}
          onBlur={() => setTyped(null)}
          autoComplete="off"
        />
        <p className={classes.note} id={`${id}-state`} data-state={state}>
          {noteOf[state]}
        </p>
      </div>
    </div>
  );
}

const noteOf = {
  none: "",
  missing: "Missing",
  outdated: "The source changed since this was written",
  current: "",
} as const;

/** Its first text takes the focus when a language is added, and never again. */
function focusOnce(control: HTMLTextAreaElement | null): void {
  if (control === null || control.dataset.focused) return;
  control.dataset.focused = "once";
  control.focus();
}

function writingOf(language: string | null): { readonly lang: string; readonly dir: "ltr" | "rtl" } {
  const lang = usableLocale(language);
  return { lang, dir: directionOf(lang) };
}
