/**
 * The dictionaries that are shipped, as files of their own beside the program (docs/third-party.md says whose they
 * are). Nothing is downloaded; a language without one isn't checked.
 */
const files = {
  "en-US": new URL("../../../../node_modules/@cspell/dict-en_us/en_US.trie.gz", import.meta.url),
  "en-GB": new URL("../../../../node_modules/@cspell/dict-en-gb/en_GB.trie.gz", import.meta.url),
  es: new URL("../../../../node_modules/@cspell/dict-es-es/Spanish.trie.gz", import.meta.url),
  fr: new URL("../../../../node_modules/@cspell/dict-fr-fr/fr-fr.trie.gz", import.meta.url),
  de: new URL("../../../../node_modules/@cspell/dict-de-de/de_DE.trie.gz", import.meta.url),
} as const;
export type DictionaryName = keyof typeof files;

export const dictionaryFile = (name: DictionaryName): URL => files[name];

/** Those that a text may be written by: English without a country is right by either. None: it isn't checked. */
export function dictionariesFor(language: string | null): readonly DictionaryName[] {
  const tag = language?.trim().toLowerCase() ?? "";
  const [base = ""] = tag.split("-");
  if (base === "en") return tag === "en-us" ? ["en-US"] : tag === "en" ? ["en-US", "en-GB"] : ["en-GB"];
  const name = (["es", "fr", "de"] as const).find(known => known === base);
  return name === undefined ? [] : [name];
}
