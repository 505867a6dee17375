import type { AnalyticsQuery } from "#shared/api/activity.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import type { Json } from "#shared/domain/json.ts";
import type { Context } from "../context.ts";
import { done, notFound } from "../outcome.ts";
import { route } from "../route.ts";
import type { OfferRecord } from "../rows.ts";
import { dateIn, instantOf } from "../time.ts";
import { identityOf, personDigest } from "./person.ts";
import { isVisible, zoneOf } from "./visible-offers.ts";

/** What customers do with an offer, and what comes of it (seed, "Offer Analytics"). Redemptions outlive their offer. */
export function activityRoutes(context: Context) {
  const { offers, redemptions, impressions, promoCodes } = context.store.tables;
  const runs = (offerId: number, at: number) => {
    const offer = offers.get(offerId);
    return offer !== undefined && isVisible(context, offer, at);
  };
  return {
    appendRedemption: route(endpoints.appendRedemption, ({ body }) => {
      const { offer_id, user_id, redeemed_at, promo_code, amount, outcome } = body;
      const at = redeemed_at === undefined ? context.now() : instantOf(redeemed_at);
      if (!runs(offer_id, at)) return notFound("offer", offer_id);
      const redemption_id = redemptions.takeId();
      redemptions.put({
        redemption_id,
        offer_id,
        person_hash: personOf(user_id),
        redeemed_at: at,
        amount,
        outcome,
      });
      if (promo_code && outcome === "succeeded") {
        const isUsed = (code: { offer_id: number; promo_code: string }) =>
          code.offer_id === offer_id && code.promo_code === promo_code;
        for (const code of promoCodes.where(isUsed)) {
          promoCodes.put({ ...code, redemption_count: code.redemption_count + 1 });
        }
      }
      return done({ redemption_id });
    }),
    appendImpression: route(endpoints.appendImpression, ({ body: { offer_id, user_id, seen_at } }) => {
      const at = seen_at === undefined ? context.now() : instantOf(seen_at);
      if (!runs(offer_id, at)) return notFound("offer", offer_id);
      const impression_id = impressions.takeId();
      impressions.put({ impression_id, offer_id, person_hash: personOf(user_id), seen_at: at });
      return done({ impression_id });
    }),
    getAnalytics: route(endpoints.getAnalytics, ({ params: { offer_id }, query }) => {
      const offer = offers.get(offer_id);
      return offer ? done(analyticsOf(context, offer, query)) : notFound("offer", offer_id);
    }),
  };
}

/** Succeeded redemptions and distinct viewers in a range of the merchant's days, both ends included. */
function analyticsOf({ store }: Context, { offer_id, ...offer }: OfferRecord, range: AnalyticsQuery): Json {
  const zone = zoneOf(store, { offer_id, ...offer });
  const isWithin = (day: string) => (!range.from || day >= range.from) && (!range.to || day <= range.to);
  const redeemed = store.tables.redemptions.where(
    row =>
      row.offer_id === offer_id && row.outcome === "succeeded" && isWithin(dateIn(zone, row.redeemed_at)),
  );
  const seen = store.tables.impressions.where(
    row => row.offer_id === offer_id && isWithin(dateIn(zone, row.seen_at)),
  );
  const days = new Map<string, number>();
  for (const { redeemed_at } of redeemed) {
    const day = dateIn(zone, redeemed_at);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const viewers = new Set(seen.map(row => row.person_hash)).size;
  const cents = redeemed.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  return {
    total_redemptions: redeemed.length,
    unique_users: new Set(redeemed.map(row => row.person_hash)).size,
    revenue_generated: cents / 100,
    conversion_rate: viewers === 0 ? 0 : redeemed.length / viewers,
    redemptions_by_day: [...days]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, count]) => ({ date, redemptions: count })),
  };
}

function personOf(userId: string): string {
  const identity = identityOf(userId);
  return personDigest("reason" in identity ? { kind: "user_id", value: userId } : identity);
}
