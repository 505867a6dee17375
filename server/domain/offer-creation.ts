import { insertCompanions } from "../db/ent-mom/companions.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { insertOffers } from "../db/ent-mom/offers.ts";
import type { NewOffer, OfferRecord } from "../db/ent-mom/schema.ts";
import { generatedCode } from "./generated-code.ts";
import { noTexts } from "./no-texts.ts";

/**
 * Seed, "Database Persistence": an offer comes with a descriptive and, for `promo_code`, with a code. To be called
 * in a transaction. The offers come back in the order given.
 */
export async function createOffers(transaction: EntMom, offers: readonly NewOffer[]): Promise<OfferRecord[]> {
  const stored = await insertOffers(transaction, offers);
  await insertCompanions(transaction, {
    descriptives: stored.map(({ offer_id, default_language, updated_at }) => ({
      offer_id,
      language_code: default_language,
      ...noTexts,
      updated_at,
    })),
    codes: codesOf(stored),
  });
  return stored;
}

/** The server's own codes (SYNC.md U3). */
export function codesOf(offers: readonly OfferRecord[]) {
  return offers
    .filter(offer => offer.offer_redemption_methods.includes("promo_code"))
    .map(({ offer_id, updated_at }) => ({
      offer_id,
      promo_code: generatedCode(offer_id),
      code_type: "single",
      usage_limit: null,
      updated_at,
    }));
}
