import type { CreateOfferInput, UpdateOfferInput } from "#shared/api/offer.ts";
import type { NewOffer, OfferChanges } from "../db/ent-mom/schema.ts";
import { instantOf } from "./wire-time.ts";

/** What a create stores: active and without a type unless it says so. */
export function newOffer(input: CreateOfferInput, now: Date): NewOffer {
  return {
    merchant_owner: input.merchant_owner,
    version_active_from: instantOf(input.version_active_from),
    default_language: input.default_language,
    external_reference: input.external_reference ?? null,
    offer_expiry_date: instantOrNone(input.offer_expiry_date),
    offer_status: input.offer_status ?? "active",
    offer_type: input.offer_type ?? "",
    offer_redemption_methods: input.offer_redemption_methods,
    edition_exclusivity: input.edition_exclusivity ?? null,
    code_type: input.code_type,
    clickthru_url: input.clickthru_url ?? null,
    classification: input.classification ?? null,
    created_at: now,
    updated_at: now,
  };
}

/** What an update stores: absent fields stay. */
export function changesOf(input: UpdateOfferInput, now: Date): OfferChanges {
  const { version_active_from, offer_expiry_date, ...asGiven } = input;
  return {
    ...asGiven,
    ...(version_active_from === undefined ? {} : { version_active_from: instantOf(version_active_from) }),
    ...(offer_expiry_date === undefined ? {} : { offer_expiry_date: instantOrNone(offer_expiry_date) }),
    updated_at: now,
  };
}

function instantOrNone(text: string | null | undefined): Date | null {
  return text ? instantOf(text) : null;
}
