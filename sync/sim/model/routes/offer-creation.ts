import type { CreateOfferInput, UpdateOfferInput } from "#shared/api/offer.ts";
import type { Context } from "../context.ts";
import { noTexts, type OfferRecord } from "../rows.ts";
import { instantOf, timeText } from "../time.ts";

/** What a create stores: active and without a type unless it says so. The offer is not in its table yet. */
export function newOffer({ store }: Context, input: CreateOfferInput, at: string): OfferRecord {
  return {
    offer_id: store.tables.offers.takeId(),
    merchant_owner: input.merchant_owner,
    version_active_from: storedTime(input.version_active_from),
    default_language: input.default_language,
    external_reference: input.external_reference ?? null,
    offer_expiry_date: input.offer_expiry_date ? storedTime(input.offer_expiry_date) : null,
    offer_status: input.offer_status ?? "active",
    offer_type: input.offer_type ?? "",
    offer_redemption_methods: input.offer_redemption_methods,
    edition_exclusivity: input.edition_exclusivity ?? null,
    code_type: input.code_type,
    clickthru_url: input.clickthru_url ?? null,
    classification: input.classification ?? null,
    created_at: at,
    updated_at: at,
  };
}

export function changedOffer(offer: OfferRecord, patch: UpdateOfferInput, at: string): OfferRecord {
  const { version_active_from, offer_expiry_date, ...asGiven } = patch;
  return {
    ...Object.assign({ ...offer }, asGiven),
    ...(version_active_from !== undefined && { version_active_from: storedTime(version_active_from) }),
    ...(offer_expiry_date !== undefined && {
      offer_expiry_date: offer_expiry_date ? storedTime(offer_expiry_date) : null,
    }),
    updated_at: at,
  };
}

/** Seed, "Database Persistence": offers come with a descriptive each and, for `promo_code`, with a code. */
export function storeOffers(context: Context, offers: readonly OfferRecord[], at: string): void {
  const { offers: table, descriptives } = context.store.tables;
  for (const offer of offers) table.put(offer);
  for (const { offer_id, default_language } of offers) {
    descriptives.put({ offer_id, language_code: default_language, ...noTexts, updated_at: at });
  }
  for (const offer of offers) addServerCodes(context, offer, at);
}

/** The server's own codes (SYNC.md U3). */
export function addServerCodes(context: Context, offer: OfferRecord, at: string): void {
  if (!offer.offer_redemption_methods.includes("promo_code")) return;
  const { promoCodes } = context.store.tables;
  for (let made = 0; made < context.serverCodes; made += 1) {
    promoCodes.put({
      promo_code_id: promoCodes.takeId(),
      promo_code: generatedCode(context, offer.offer_id),
      offer_id: offer.offer_id,
      code_type: "single",
      usage_limit: null,
      redemption_count: 0,
      updated_at: at,
    });
  }
}

/** Such as `OFFER17-X4KQ7M`: without letters and digits that look alike, and without vowels. */
function generatedCode({ random }: Context, offerId: number): string {
  const alphabet = "23456789BCDFGHJKMNPQRSTVWXZ";
  const letters = Array.from({ length: 6 }, () => alphabet.charAt(Math.floor(random() * alphabet.length)));
  return `OFFER${offerId}-${letters.join("")}`;
}

function storedTime(text: string): string {
  return timeText(instantOf(text));
}
