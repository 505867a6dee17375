import { sql } from "kysely";
import { onOneSnapshot, type Page, type PageOf } from "../page.ts";
import type { EntMom } from "./database.ts";
import { holdsText, type OfferWithTexts, textColumns } from "./offers.ts";

interface PublicFilter {
  merchant_owner?: number | undefined;
  /** Part of the title or the description in the default language, in any case. */
  short_text?: string | undefined;
}

/** One page of the offers that run at this moment, in the order of `offer_id`. */
export async function listVisibleOffers(
  db: EntMom,
  filter: PublicFilter,
  now: Date,
  page: Page,
): Promise<PageOf<OfferWithTexts>> {
  return await onOneSnapshot(db, async snapshot => {
    let matching = visibleOffers(snapshot, now);
    const { merchant_owner, short_text } = filter;
    if (merchant_owner !== undefined) matching = matching.where("o.merchant_owner", "=", merchant_owner);
    if (short_text) matching = matching.where(holdsText(short_text));
    const { total } = await matching
      .select(count => count.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await withTexts(matching)
      .orderBy("o.offer_id")
      .limit(page.limit)
      .offset(page.offset)
      .execute();
    return { rows, total };
  });
}

/** An offer that does not run now is as absent as one that never was. */
export async function getVisibleOffer(
  db: EntMom,
  offerId: number,
  now: Date,
): Promise<OfferWithTexts | undefined> {
  return await withTexts(visibleOffers(db, now)).where("o.offer_id", "=", offerId).executeTakeFirst();
}

/**
 * Active and within its dates. A date without a time (midnight UTC, as the API stores one) means the merchant's
 * whole day: it begins with that day and ends after the last one, wherever the merchant is.
 */
function visibleOffers(db: EntMom, now: Date) {
  const zone = sql`coalesce(m.time_zone, 'UTC')`;
  return db
    .selectFrom("offers as o")
    .leftJoin("offer_descriptives as d", join =>
      join.onRef("d.offer_id", "=", "o.offer_id").onRef("d.language_code", "=", "o.default_language"),
    )
    .leftJoin("merchants as m", "m.merchant_id", "o.merchant_owner")
    .where("o.offer_status", "=", "active")
    .where(
      sql<boolean>`case when (o.version_active_from at time zone 'UTC')::time = '00:00'
        then (o.version_active_from at time zone 'UTC') at time zone ${zone}
        else o.version_active_from end <= ${now}`,
    )
    .where(
      sql<boolean>`(o.offer_expiry_date is null or case when (o.offer_expiry_date at time zone 'UTC')::time = '00:00'
        then ((o.offer_expiry_date at time zone 'UTC') + interval '1 day') at time zone ${zone}
        else o.offer_expiry_date end > ${now})`,
    );
}

function withTexts(query: ReturnType<typeof visibleOffers>) {
  return query.selectAll("o").select(textColumns).select("o.updated_at as row_updated_at");
}
