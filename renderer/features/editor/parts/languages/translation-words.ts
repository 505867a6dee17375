import { countStates } from "#shared/domain/translations.ts";
import type { Translations } from "#shared/ipc/translation-views.ts";
import { languageName } from "../../../../ui/language-name.ts";

/** `1 missing, 2 outdated`; empty where a translation is whole. */
export function stateWords({ missing, outdated }: { missing: number; outdated: number }): string {
  return [missing > 0 && `${missing} missing`, outdated > 0 && `${outdated} outdated`]
    .filter(Boolean)
    .join(", ");
}

/** Each language with what is to do: `Spanish (1 missing)`. */
export function translationWords({ source, languages }: Translations, locale?: string): readonly string[] {
  return languages.map(translation => {
    const state = stateWords(countStates(source, translation));
    const name = languageName(translation.language, locale);
    return state === "" ? name : `${name} (${state})`;
  });
}
