import { offerFormFields } from "#shared/domain/offer.ts";
import type { WornSkins } from "#shared/ipc/skin-views.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { localOnlyChanges } from "#sync/index.ts";
import type { LocalStore, StoredOffer } from "../store/index.ts";
import { formOf } from "./offer-form.ts";
import { asTranslation } from "./translations.ts";

/** All that the previews of an offer are drawn from, as it is stored. */
export function previewSource(
  store: LocalStore,
  stored: StoredOffer,
  skinsOf: (program: string | null) => WornSkins,
): PreviewSource {
  const { timeZone, currency } = store.settings.defaults();
  const form = formOf(stored);
  return {
    form,
    merchant: merchantOf(store, form.merchantOwner),
    translations: stored.descriptives
      .filter(({ deleted }) => !deleted)
      .map(asTranslation)
      .map(({ language, texts }) => ({ language, texts })),
    skins: skinsOf(form.program),
    timeZone,
    currency,
    localOnly: localOnlyOf(store, stored.id),
  };
}

function merchantOf(store: LocalStore, merchantOwner: number | null): PreviewSource["merchant"] {
  if (merchantOwner === null) return { name: null, places: null };
  const name = store.merchants.all().find(({ merchantId }) => merchantId === merchantOwner)?.name ?? null;
  const record = store.merchants.recordId(merchantOwner);
  if (record === null) return { name, places: null };
  const places = store.sync
    .children(record)
    .filter(({ entity, deleted }) => entity === "location" && !deleted).length;
  return { name, places: places === 0 ? null : places };
}

function localOnlyOf(store: LocalStore, id: string): PreviewSource["localOnly"] {
  const record = store.sync.record("offer", id);
  if (record === null) return [];
  const changes: readonly string[] = localOnlyChanges(record, store.sync.capabilities());
  return offerFormFields.filter(field => changes.includes(field));
}
