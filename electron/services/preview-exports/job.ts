import { usableLocale } from "#shared/domain/locale.ts";
import type { ShareRequest } from "#shared/ipc/share-views.ts";
import type { PreviewChoices } from "#shared/preview/choices.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import type { LocalStore } from "../../store/index.ts";
import { type SourceOptions, shownOffer } from "./sources.ts";

/** An offer and what is drawn of it. */
export interface Drawn {
  readonly offer: ShownOffer;
  readonly choices: readonly PreviewChoices[];
}

/**
 * What a request comes to, read as it is needed: each offer with its surfaces in each language that it has texts in;
 * `null` for one that is left out.
 */
export function* drawnOffers(
  from: SourceOptions,
  { offers, languages, surfaces, look }: ShareRequest,
  now: number,
): Generator<Drawn | null> {
  const { store } = from;
  for (const id of offers) {
    const stored = store.offers.get(id);
    const offer = stored === null || stored.deleted ? null : shownOffer(from, stored);
    const spoken = offer === null ? [] : languagesOf(offer, languages);
    if (offer === null || spoken.length === 0) yield null;
    else {
      const choices = spoken.flatMap(language =>
        surfaces.map(surface => ({ ...look, surface, language, now })),
      );
      yield { offer, choices };
    }
  }
}

/** Those of the wanted languages that the offer has texts in; its own is `null`, however it was asked for. */
function languagesOf({ source }: ShownOffer, wanted: ShareRequest["languages"]): (string | null)[] {
  const own = usableLocale(source.form.defaultLanguage);
  const has = new Set(source.translations.map(({ language }) => language));
  const found = wanted.map(language => (language === own ? null : language));
  return [...new Set(found)].filter(language => language === null || has.has(language));
}

/** Languages that some of these offers have texts in, beside each one's own. */
export function languagesIn(store: LocalStore, offers: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of offers)
    for (const { deleted, fields } of store.offers.get(id)?.descriptives ?? [])
      if (!deleted && typeof fields.languageCode === "string") found.add(fields.languageCode);
  return found;
}
