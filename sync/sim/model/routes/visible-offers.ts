import type { Context } from "../context.ts";
import type { OfferRecord } from "../rows.ts";
import { dateIn, instantOf } from "../time.ts";

/**
 * Whether an offer runs at an instant: active and within its dates. A date without a time (midnight UTC, as the API
 * stores one) means the merchant's whole day.
 */
export function isVisible({ store }: Pick<Context, "store">, offer: OfferRecord, at: number): boolean {
  if (offer.offer_status !== "active") return false;
  const { version_active_from: from, offer_expiry_date: until } = offer;
  const today = dateIn(zoneOf(store, offer), at);
  const hasBegun = isMidnight(from) ? from.slice(0, 10) <= today : instantOf(from) <= at;
  if (!hasBegun || until === null) return hasBegun;
  return isMidnight(until) ? today <= until.slice(0, 10) : instantOf(until) > at;
}

/** The zone in which the days of an offer's merchant are counted. */
export function zoneOf(store: Context["store"], offer: OfferRecord): string {
  return store.tables.merchants.get(offer.merchant_owner)?.time_zone ?? "UTC";
}

function isMidnight(time: string): boolean {
  return time.endsWith("T00:00:00Z");
}
