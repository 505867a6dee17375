import { offerFormFields } from "#shared/domain/offer.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { localOnlyChanges } from "#sync/index.ts";
import type { LocalStore, StoredOffer } from "../../store/index.ts";
import { formOf } from "../offer-form.ts";
import { asTranslation } from "../translations.ts";

export interface SourceOptions {
  readonly store: LocalStore;
  /** What the offers of a program wear; `null`: of none. */
  readonly skinsFor: (program: string | null) => PreviewSource["skins"];
}

/** An offer as the preview page takes it. */
export function shownOffer(
  { store, skinsFor }: SourceOptions,
  stored: StoredOffer,
  defaults: WorkspaceDefaults,
): ShownOffer {
  const { timeZone, currency } = defaults;
  const form = formOf(stored);
  return {
    source: {
      form,
      merchant: merchantOf(store, form.merchantOwner),
      translations: stored.descriptives
        .filter(({ deleted }) => !deleted)
        .map(asTranslation)
        .map(({ language, texts }) => ({ language, texts })),
      skins: skinsFor(form.program),
      timeZone,
      currency,
      localOnly: localOnlyOf(store, stored.id),
    },
    draft: stored.state !== "synced",
    notes: store.notes.of(stored.id).map(({ text }) => text),
  };
}

function merchantOf(store: LocalStore, merchantOwner: number | null): ShownOffer["source"]["merchant"] {
  if (merchantOwner === null) return { name: null, places: null };
  const name = store.merchants.all().find(({ merchantId }) => merchantId === merchantOwner)?.name ?? null;
  const record = store.merchants.recordId(merchantOwner);
  if (record === null) return { name, places: null };
  const own = store.sync
    .children(record)
    .filter(({ entity, deleted }) => entity === "location" && !deleted).length;
  return { name, places: own === 0 ? null : own };
}

function localOnlyOf(store: LocalStore, id: string): ShownOffer["source"]["localOnly"] {
  const record = store.sync.record("offer", id);
  if (record === null) return [];
  const changes: readonly string[] = localOnlyChanges(record, store.sync.capabilities());
  return offerFormFields.filter(field => changes.includes(field));
}
