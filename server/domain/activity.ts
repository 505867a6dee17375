import type { Analytics, AnalyticsQuery, ImpressionInput, RedemptionInput } from "#shared/api/activity.ts";
import { readAnalytics } from "../db/ent-mom/analytics.ts";
import { insertImpression, insertRedemption } from "../db/ent-mom/customers-activity.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { getMerchant } from "../db/ent-mom/merchants.ts";
import { getOffer } from "../db/ent-mom/offers.ts";
import { countRedemption } from "../db/ent-mom/promo-codes.ts";
import { getVisibleOffer } from "../db/ent-mom/public-offers.ts";
import { inTransaction } from "../db/transaction.ts";
import { done, notFound, type Outcome } from "./outcome.ts";
import { identityOf, personHash } from "./person.ts";
import { instantOf } from "./wire-time.ts";

export interface ActivityManager {
  redeem(input: RedemptionInput): Promise<Outcome<{ redemption_id: number }>>;
  see(input: ImpressionInput): Promise<Outcome<{ impression_id: number }>>;
  analytics(offerId: number, query: AnalyticsQuery): Promise<Outcome<Analytics>>;
}

/** What customers do with an offer, and what comes of it (seed, "Offer Analytics"). */
export function activityManager(db: EntMom, now: () => Date, hashKey: Uint8Array): ActivityManager {
  const person = (userId: string) => {
    const identity = identityOf(userId);
    return personHash(hashKey, "reason" in identity ? { kind: "user_id", value: userId } : identity);
  };
  return {
    /** Only of an offer that ran at that moment: any other is as absent here as in the public list. */
    async redeem({ offer_id, user_id, redeemed_at, promo_code, amount, outcome }) {
      const at = redeemed_at === undefined ? now() : instantOf(redeemed_at);
      const offer = await getVisibleOffer(db, offer_id, at);
      if (!offer) return notFound("offer", offer_id);
      return await inTransaction(db, async transaction => {
        const redemption_id = await insertRedemption(transaction, {
          merchant_id: offer.home_merchant,
          offer_id,
          person_hash: person(user_id),
          redeemed_at: at,
          amount,
          outcome,
        });
        if (promo_code && outcome === "succeeded") await countRedemption(transaction, offer_id, promo_code);
        return done({ redemption_id });
      });
    },
    async see({ offer_id, user_id, seen_at }) {
      const at = seen_at === undefined ? now() : instantOf(seen_at);
      const offer = await getVisibleOffer(db, offer_id, at);
      if (!offer) return notFound("offer", offer_id);
      const impression = {
        merchant_id: offer.home_merchant,
        offer_id,
        person_hash: person(user_id),
        seen_at: at,
      };
      return done({ impression_id: await insertImpression(db, impression) });
    },
    async analytics(offerId, range) {
      const offer = await getOffer(db, offerId);
      if (!offer) return notFound("offer", offerId);
      const merchant = await getMerchant(db, offer.merchant_owner);
      const figures = await readAnalytics(db, {
        merchantId: offer.home_merchant,
        offerId,
        timeZone: merchant?.time_zone ?? "UTC",
        ...range,
      });
      return done({
        total_redemptions: figures.redemptions,
        unique_users: figures.people,
        revenue_generated: figures.revenue,
        conversion_rate: figures.viewers === 0 ? 0 : figures.redemptions / figures.viewers,
        redemptions_by_day: figures.days,
      });
    },
  };
}
