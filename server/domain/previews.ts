import { z } from "zod";
import type { PreviewQuery } from "#shared/api/preview.ts";
import { parseReference } from "#shared/domain/external-reference.ts";
import { usableLocale } from "#shared/domain/locale.ts";
import { emptyForm, type OfferForm } from "#shared/domain/offer.ts";
import { composeRedemption } from "#shared/domain/redemption.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "#shared/preview/skins/sample-1.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { listDescriptives } from "../db/ent-mom/descriptives.ts";
import { listLocations } from "../db/ent-mom/locations.ts";
import { getMerchant } from "../db/ent-mom/merchants.ts";
import { getOffer } from "../db/ent-mom/offers.ts";
import { listPromoCodes } from "../db/ent-mom/promo-codes.ts";
import { listRedemptionControls } from "../db/ent-mom/redemption-controls.ts";
import type { DescriptiveRecord, OfferRecord } from "../db/ent-mom/schema.ts";
import { done, failed, notFound, type Outcome } from "./outcome.ts";
import { timeText } from "./wire-time.ts";

/** An offer to be shown, and which of its languages; `null`: its own. */
export interface ShownPreview {
  readonly source: PreviewSource;
  readonly language: string | null;
  /** Customers don't have it. */
  readonly draft: boolean;
}

export interface PreviewsManager {
  of(offerId: number, query: Pick<PreviewQuery, "language">): Promise<Outcome<ShownPreview>>;
}

/** Seed, "Offer Preview": what customers will see of an offer, out of what the databases hold of it. */
export function previewsManager(db: EntMom): PreviewsManager {
  return {
    async of(offerId, { language }) {
      const offer = await getOffer(db, offerId);
      if (!offer) return notFound("offer", offerId);
      const texts = await listDescriptives(db, offerId);
      const shown = languageOf(offer, texts, language);
      if (shown === undefined) return failed("not_found", "The offer has no texts in this language.");
      return done({
        source: await sourceOf(db, offer, texts),
        language: shown,
        draft: offer.offer_status !== "active",
      });
    },
  };
}

/** `null`: the offer's own; `undefined`: one that it has no texts in. */
function languageOf(
  { default_language }: OfferRecord,
  texts: readonly DescriptiveRecord[],
  wanted: string | undefined,
): string | null | undefined {
  if (wanted === undefined || isSame(wanted, default_language)) return null;
  return texts.find(({ language_code }) => isSame(language_code, wanted))?.language_code;
}

const isSame = (a: string, b: string): boolean => usableLocale(a) === usableLocale(b);

/** Amounts without a unit: the databases name no currency. */
const currency = "USD";

async function sourceOf(
  db: EntMom,
  offer: OfferRecord,
  texts: readonly DescriptiveRecord[],
): Promise<PreviewSource> {
  const merchant = await getMerchant(db, offer.merchant_owner);
  const places = await listLocations(db, offer.merchant_owner, { limit: 1, offset: 0 });
  return {
    form: await formOf(db, offer, texts),
    merchant: { name: merchant?.merchant_name ?? null, places: places?.total || null },
    translations: texts
      .filter(({ language_code }) => !isSame(language_code, offer.default_language))
      .map(row => ({ language: row.language_code, texts: textsOf(row) })),
    skins: { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin },
    timeZone: merchant?.time_zone ?? "UTC",
    currency,
    localOnly: [],
  };
}

/** In the form's words (SYNC.md W2). */
async function formOf(
  db: EntMom,
  offer: OfferRecord,
  texts: readonly DescriptiveRecord[],
): Promise<OfferForm> {
  const own = texts.find(({ language_code }) => isSame(language_code, offer.default_language));
  const reference = parseReference(offer.external_reference ?? "");
  return {
    ...emptyForm,
    ...(own && { ...textsOf(own), imageUrl: own.image_url, ...savingsOf(own) }),
    merchantOwner: offer.merchant_owner,
    offerType: offer.offer_type || null,
    startDate: timeText(offer.version_active_from).slice(0, 10),
    endDate: offer.offer_expiry_date && timeText(offer.offer_expiry_date).slice(0, 10),
    defaultLanguage: offer.default_language,
    status: offer.offer_status,
    programType: offer.classification,
    program: reference.program,
    campaign: reference.campaign,
    redemptionMethods: offer.offer_redemption_methods,
    clickthruUrl: offer.clickthru_url,
    editionExclusivity: offer.edition_exclusivity,
    ...composeRedemption(await codesOf(db, offer.offer_id), await controlsOf(db, offer.offer_id)),
  };
}

const textsOf = (row: DescriptiveRecord) => ({
  offerTitle: row.short_text,
  offerDescription: row.long_text,
  termsConditions: row.terms_conditions,
});

function savingsOf({ savings_amount, savings_type }: DescriptiveRecord) {
  const isNumber = savings_amount !== null && /^\d+(\.\d+)?$/.test(savings_amount.trim());
  if (!isNumber) return {};
  const units: Readonly<Record<string, string>> = { percentage: "%", fixed: currency };
  const named = savings_type ?? "";
  return {
    offerValue: Number(savings_amount),
    offerValueUnit: units[named] ?? (/^[A-Z]{3}$/.test(named) ? named : null),
  };
}

const codesOf = async (db: EntMom, offerId: number) =>
  (await listPromoCodes(db, offerId)).map(code => ({
    id: String(code.promo_code_id),
    deleted: false,
    fields: { promoCode: code.promo_code, totalUsageLimit: code.usage_limit },
  }));

const controlsOf = async (db: EntMom, offerId: number) =>
  (await listRedemptionControls(db, offerId)).map(control => ({
    id: String(control.control_id),
    deleted: false,
    fields: {
      controlType: control.control_type,
      controlValue: z.json().catch(null).parse(control.control_value),
      isActive: control.is_active,
    },
  }));
