import { usableLocale } from "../domain/locale.ts";
import type { OfferForm } from "../domain/offer.ts";
import { type TranslatedField, translatedFields } from "../domain/translations.ts";
import type { Device, PreviewChoices, TextSize, Viewer } from "./choices.ts";
import { offerView, type PreviewOffer } from "./offer-view.ts";
import { shownText } from "./plain-text.ts";
import type { Skin, SkinTheme } from "./skin.ts";
import type { PreviewSource } from "./source.ts";
import { channelOf, type Surface } from "./surfaces.ts";

/** One picture to draw: a source as its choices show it. The same scene is the same picture, wherever it is drawn. */
export interface Scene {
  readonly surface: Surface;
  readonly device: Device;
  readonly theme: SkinTheme;
  readonly textSize: TextSize;
  readonly skin: Skin;
  readonly offer: PreviewOffer;
  /** The form in the scene's language, for what a surface says beyond the offer's view. */
  readonly form: OfferForm;
  readonly viewer: Viewer;
  /** Everybody's uses are gone. */
  readonly soldOut: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly timeZone: string;
  readonly currency: string;
  /** Texts that have no translation and stand in the offer's own language: marked to the author. */
  readonly untranslated: readonly TranslatedField[];
}

export function sceneOf(source: PreviewSource, choices: PreviewChoices): Scene {
  const { surface, device, theme, textSize, viewer, now, soldOut } = choices;
  const skin = channelOf(surface) === "marketplace" ? source.skins.marketplace : source.skins.hub;
  const { form, untranslated } = inLanguage(source, choices.language);
  const { timeZone, currency, merchant } = source;
  const offer = offerView(form, {
    skin,
    merchantName: merchant.name,
    places: merchant.places,
    locale: form.defaultLanguage,
    timeZone,
    now,
    currency,
    viewer,
    soldOut,
  });
  return {
    surface,
    device,
    theme,
    textSize,
    skin,
    offer,
    form,
    viewer,
    soldOut,
    now,
    timeZone,
    currency,
    untranslated,
  };
}

/** The offer as customers of that language read it: what isn't translated stands in its own. */
function inLanguage(
  { form, translations }: PreviewSource,
  language: string | null,
): { readonly form: OfferForm; readonly untranslated: readonly TranslatedField[] } {
  if (language === null || language === usableLocale(form.defaultLanguage)) return { form, untranslated: [] };
  const texts = translations.find(each => each.language === language)?.texts;
  const missing = translatedFields.filter(field => shownText(texts?.[field]) === null);
  const untranslated = missing.filter(field => shownText(form[field]) !== null);
  const translated = translatedFields.map(field => [
    field,
    missing.includes(field) ? form[field] : texts?.[field],
  ]);
  return { form: { ...form, defaultLanguage: language, ...Object.fromEntries(translated) }, untranslated };
}
