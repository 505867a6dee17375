import type { OfferList, OfferPayload } from "#shared/api/offer.ts";
import type { PublicOffer } from "#shared/api/public.ts";
import type { OfferTexts, OfferWithTexts } from "../db/ent-mom/offers.ts";
import type { OfferRecord } from "../db/ent-mom/schema.ts";
import { timeText } from "./wire-time.ts";

/** One offer as GET by id, POST and PUT answer it. */
export function payloadOf(offer: OfferRecord): OfferPayload {
  return {
    ...fieldsOf(offer),
    created_at: timeText(offer.created_at),
    updated_at: timeText(offer.updated_at),
  };
}

/** A row of today's list: it does not say when it changed. */
export function rowOf(offer: OfferWithTexts): OfferList["offers"][number] {
  return { ...fieldsOf(offer), ...textsOf(offer) };
}

/** A row of the complete list; it changes when the offer or the texts it shows do. */
export function rowWithTimes(offer: OfferWithTexts): OfferList["offers"][number] {
  return {
    ...rowOf(offer),
    created_at: timeText(offer.created_at),
    updated_at: timeText(offer.row_updated_at),
  };
}

/** What a customer may know: each field is named, so that a new one stays hidden until somebody decides. */
export function publicOfferOf(offer: OfferWithTexts): PublicOffer {
  return {
    offer_id: offer.offer_id,
    merchant_owner: offer.merchant_owner,
    version_active_from: timeText(offer.version_active_from),
    offer_expiry_date: offer.offer_expiry_date && timeText(offer.offer_expiry_date),
    default_language: offer.default_language,
    offer_type: offer.offer_type,
    offer_redemption_methods: offer.offer_redemption_methods,
    clickthru_url: offer.clickthru_url,
    ...textsOf(offer),
  };
}

function textsOf(offer: OfferWithTexts): { [Text in keyof OfferTexts]: OfferTexts[Text] | null } {
  return {
    short_text: offer.short_text,
    long_text: offer.long_text,
    terms_conditions: offer.terms_conditions,
    image_url: offer.image_url,
    savings_amount: offer.savings_amount,
    savings_type: offer.savings_type,
  };
}

function fieldsOf(offer: OfferRecord) {
  return {
    offer_id: offer.offer_id,
    merchant_owner: offer.merchant_owner,
    version_active_from: timeText(offer.version_active_from),
    default_language: offer.default_language,
    external_reference: offer.external_reference,
    offer_expiry_date: offer.offer_expiry_date && timeText(offer.offer_expiry_date),
    offer_status: offer.offer_status,
    offer_type: offer.offer_type,
    offer_redemption_methods: offer.offer_redemption_methods,
    edition_exclusivity: offer.edition_exclusivity,
    code_type: offer.code_type,
    clickthru_url: offer.clickthru_url,
    classification: offer.classification,
  };
}
