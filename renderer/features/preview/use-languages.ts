import { useMemo } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import { translatedFields } from "#shared/domain/translations.ts";
import type { PreviewSource } from "#shared/preview/source.ts";

export interface OfferLanguage {
  /** BCP 47. */
  readonly language: string;
  /** How many of its texts stand in the offer's own language. */
  readonly missing: number;
}

/** The languages that an offer can be shown in, its own first; the same list until a text comes or goes. */
export function useLanguages({ form, translations }: PreviewSource): readonly OfferLanguage[] {
  const own = usableLocale(form.defaultLanguage);
  const said = translations
    .map(({ language, texts }) => {
      const missing = translatedFields.filter(field => form[field] !== null && texts[field] === null);
      return `${language} ${missing.length}`;
    })
    .join("|");
  return useMemo(() => [{ language: own, missing: 0 }, ...said.split("|").flatMap(read)], [own, said]);
}

function read(said: string): OfferLanguage[] {
  const [language = "", missing = "0"] = said.split(" ");
  return language === "" ? [] : [{ language, missing: Number(missing) }];
}

/** The language that is shown where this one was chosen: one without texts is the offer's own. */
export function shownLanguage(languages: readonly OfferLanguage[], chosen: string | null): string {
  const found = languages.find(({ language }) => language === chosen) ?? languages[0];
  return found?.language ?? "en";
}
