import { usableLocale } from "#shared/domain/locale.ts";
import type { Skin } from "#shared/preview/skin.ts";
import type { PreviewSource } from "#shared/preview/source.ts";

/**
 * Skins with the words of those languages alone that an offer can be shown in: a skin speaks many, and each picture
 * would carry them all.
 */
export function spokenSkins({ skins, form, translations }: PreviewSource): PreviewSource["skins"] {
  const tags = [form.defaultLanguage, ...translations.map(({ language }) => language), "en"].map(tag =>
    usableLocale(tag),
  );
  const languages = new Set(tags.flatMap(tag => [tag, tag.split("-")[0] ?? ""]));
  return { hub: spoken(skins.hub, languages), marketplace: spoken(skins.marketplace, languages) };
}

function spoken(skin: Skin, languages: ReadonlySet<string>): Skin {
  const wording = Object.fromEntries(Object.entries(skin.wording).filter(([tag]) => languages.has(tag)));
  return { ...skin, wording };
}
