import { numberFormat, pluralRules } from "../domain/formatters.ts";
import { writingLocale } from "./locale.ts";
import type { Skin } from "./skin.ts";
import { english } from "./skins/wording/en.ts";
import { flowWording } from "./wording/flow.ts";

/** What a gap of a text is filled with: numbers are written in the digits of the language. */
export type WordValues = Readonly<Record<string, string | number>>;

/**
 * Says a skin's word in one language. `{name}` is replaced by the value given, and
 * `{name, plural, one {# use} other {# uses}}` by the form that the language has for that number (ICU).
 */
export type Say = (key: string, values?: WordValues) => string;

/**
 * The skin's words for a language: the exact tag, else the nearest that it is a part of, else English, the skin's or our own
 * (design/CHANNELS.md). A key that nobody knows is the empty string: nothing is invented.
 */
export function wordingOf(skin: Skin, locale: string): Say {
  const languages = [...tagsOf(locale), "en"];
  return (key, values = {}) => {
    for (const language of languages) {
      const text = own(own(skin.wording, language), key);
      if (text !== undefined) return filled(text, values, language, writingLocale(locale));
    }
    const text = own(ownEnglish, key);
    return text === undefined ? "" : filled(text, values, "en", writingLocale(locale));
  };
}

const ownEnglish: Readonly<Record<string, string>> = { ...flowWording.en, ...english };

/** Whether the skin has words of its own for a language; the author is told where it speaks English instead. */
export function speaks(skin: Skin, locale: string): boolean {
  return tagsOf(locale).some(tag => own(skin.wording, tag) !== undefined);
}

/** The tag itself, then without its last part, and so on: `zh-Hant-TW`, `zh-Hant`, `zh` (RFC 4647, "Lookup"). */
function tagsOf(locale: string): readonly string[] {
  const parts = locale.split("-");
  return parts.map((_part, place) => parts.slice(0, parts.length - place).join("-"));
}

/** @param language the words' own, whose rules of number hold; `locale` says which digits are read. */
function filled(text: string, values: WordValues, language: string, locale: string): string {
  const written = (value: string | number) =>
    typeof value === "number" ? numberFormat(locale).format(value) : value;
  return text.replace(gap, (whole, name: string, forms: string | undefined) => {
    const value = own(values, name);
    if (value === undefined) return whole;
    if (forms === undefined) return written(value);
    return formFor(Number(value), forms, language)?.replaceAll("#", () => written(value)) ?? written(value);
  });
}

function formFor(count: number, forms: string, language: string): string | undefined {
  const named = new Map<string, string>();
  for (const [, name = "", text = ""] of forms.matchAll(form)) named.set(name, text);
  return named.get(`=${count}`) ?? named.get(pluralOf(count, language)) ?? named.get("other");
}

function pluralOf(count: number, language: string): string {
  try {
    return pluralRules(language).select(count);
  } catch {
    return "other";
  }
}

const gap = /\{(\w+)(?:, ?plural, ?((?:(?:=\d+|[a-z]+) ?\{[^{}]*\} ?)+))?\}/g;
const form = /(=\d+|[a-z]+) ?\{([^{}]*)\}/g;

/** Own keys only: a language called `constructor` is no language. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
