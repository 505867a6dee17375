import { useMemo } from "react";
import type { PreviewSource } from "#shared/preview/source.ts";
import { useTranslations } from "./beside-queries.ts";
import { useLiveOffer } from "./live-offer.ts";
import { useDefaults, useMerchants, useOffer } from "./queries.ts";
import { useLastOfferId } from "./route.ts";

/** What a preview of the offer that was open last is drawn from, but for the skins; `null`: there is none. */
export function useOpenSource(): Omit<PreviewSource, "skins"> | null {
  const id = useLastOfferId();
  const { data: detail } = useOffer(id);
  const live = useLiveOffer();
  const { data: merchants } = useMerchants();
  const { data: translations } = useTranslations(id);
  const defaults = useDefaults();
  return useMemo(() => {
    if (!detail || !defaults) return null;
    const form = live?.offerId === detail.offer.id ? live.form : detail.offer;
    const name = merchants?.find(({ merchantId }) => merchantId === form.merchantOwner)?.name ?? null;
    return {
      form,
      merchant: { name, places: null },
      translations: translations?.languages.map(({ language, texts }) => ({ language, texts })) ?? [],
      timeZone: defaults.timeZone,
      currency: defaults.currency,
      localOnly: [],
    };
  }, [detail, live, merchants, translations, defaults]);
}
