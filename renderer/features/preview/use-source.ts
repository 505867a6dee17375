import { useMemo } from "react";
import { type OfferForm, offerFormFields } from "#shared/domain/offer.ts";
import type { OfferDetail, Status } from "#shared/ipc/views.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { useTranslations } from "../../app/beside-queries.ts";
import { useMerchants } from "../../app/queries.ts";
import { useRecord, useRecordList } from "../../app/record-queries.ts";
import { useSkins } from "./use-skins.ts";

/** What the previews of an offer are drawn from; the same object until some of it changes. */
export function useSource(
  detail: OfferDetail,
  form: OfferForm,
  { timeZone, currency }: Status["defaults"],
): PreviewSource {
  const name = useMerchantName(detail, form);
  const places = usePlaceCount(form.merchantOwner);
  const translations = useTranslations(detail.offer.id).data?.languages ?? none;
  const skins = useSkins(form.program);
  const { localOnly } = detail;
  return useMemo(
    () => ({
      form,
      merchant: { name, places },
      translations: translations.map(({ language, texts }) => ({ language, texts })),
      skins,
      timeZone,
      currency,
      localOnly: offerFormFields.filter(field => localOnly.includes(field)),
    }),
    [form, name, places, translations, skins, timeZone, currency, localOnly],
  );
}

function useMerchantName({ offer, merchantName }: OfferDetail, { merchantOwner }: OfferForm): string | null {
  const { data: merchants } = useMerchants();
  const named = merchants?.find(({ merchantId }) => merchantId === merchantOwner)?.name;
  return named ?? (merchantOwner === offer.merchantOwner ? merchantName : null);
}

/** `null`: the merchant has no record here, so nobody knows. */
function usePlaceCount(merchantOwner: number | null): number | null {
  const merchants = useRecordList("merchant").data?.rows;
  const id = merchants?.find(({ number }) => number !== null && number === merchantOwner)?.id ?? null;
  return useRecord("merchant", id).data?.places.length ?? null;
}

const none: readonly never[] = [];
