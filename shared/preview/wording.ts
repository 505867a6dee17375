import type { Skin } from "./skin.ts";

/** Says a skin's word in one language; `{name}` is replaced by the value given. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/**
 * The skin's words for a language: the exact tag, else its language alone, else English
 * (design/CHANNELS.md). A key the skin does not know is the empty string: nothing is invented.
 */
export function wordingOf(skin: Skin, locale: string): Say {
  const languages = [...tagsOf(locale), "en"];
  return (key, values = {}) => {
    const text = languages
      .map(language => own(own(skin.wording, language), key))
      .find(word => word !== undefined);
    return (text ?? "").replace(/\{(\w+)\}/g, (whole, name: string) => own(values, name) ?? whole);
  };
}

/** Whether the skin has words of its own for a language; the author is told where it speaks English instead. */
export function speaks(skin: Skin, locale: string): boolean {
  return tagsOf(locale).some(tag => own(skin.wording, tag) !== undefined);
}

const tagsOf = (locale: string) => [locale, locale.split("-")[0] ?? ""];

/** Own keys only: a language called `constructor` is no language. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
