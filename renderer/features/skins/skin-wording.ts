import type { Skin } from "#shared/preview/skin.ts";
import { sampleSkins } from "#shared/preview/skins/samples.ts";

/** What the channel says in any language, in the samples' order; then what only this skin has. */
export function wordingKeys(skin: Skin): readonly string[] {
  const sample = sampleSkins.find(({ channel }) => channel === skin.channel);
  const all = [sample?.wording.en ?? {}, ...Object.values(skin.wording)];
  return [...new Set(all.flatMap(words => Object.keys(words)))];
}

/** An empty word is none. */
export function withWord(skin: Skin, language: string, key: string, text: string): Skin {
  const { [key]: _before, ...rest } = skin.wording[language] ?? {};
  const words = text === "" ? rest : { ...skin.wording[language], [key]: text };
  return { ...skin, wording: { ...skin.wording, [language]: words } };
}

/** With a language that is still without words; one that has some keeps them. */
export const withLanguage = (skin: Skin, language: string): Skin => ({
  ...skin,
  wording: { ...skin.wording, [language]: skin.wording[language] ?? {} },
});

export function withoutLanguage(skin: Skin, language: string): Skin {
  const { [language]: _words, ...wording } = skin.wording;
  return { ...skin, wording };
}

/** In place of what is missing English stands: it is no language among others. */
export const canGo = (language: string): boolean => language !== "en";
