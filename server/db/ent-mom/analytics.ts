import { type RawBuilder, sql } from "kysely";
import type { EntMom } from "./database.ts";

/** An offer's place among what customers did, and the days asked for (`YYYY-MM-DD`, both included). */
export interface AnalyticsRange {
  merchantId: number;
  offerId: number;
  timeZone: string;
  from?: string | undefined;
  to?: string | undefined;
}

export interface AnalyticsFigures {
  redemptions: number;
  people: number;
  revenue: number;
  viewers: number;
  days: { date: string; redemptions: number }[];
}

/** Succeeded redemptions of an offer and who saw it, on one snapshot; a day is the merchant's. */
export async function readAnalytics(db: EntMom, range: AnalyticsRange): Promise<AnalyticsFigures> {
  const { merchantId, offerId, timeZone } = range;
  const redeemed = sql`merchant_id = ${merchantId} and offer_id = ${offerId} and outcome = 'succeeded'
    and ${within("redeemed_at", range)}`;
  const seen = sql`merchant_id = ${merchantId} and offer_id = ${offerId} and ${within("seen_at", range)}`;
  const { rows } = await sql<AnalyticsFigures>`
    select count(*) as redemptions, count(distinct person_hash) as people,
      coalesce(sum(amount), 0)::double precision as revenue,
      (select count(distinct person_hash) from impressions where ${seen}) as viewers,
      (select coalesce(json_agg(json_build_object('date', day, 'redemptions', number) order by day), '[]')
        from (
          select (redeemed_at at time zone ${timeZone})::date as day, count(*) as number
          from redemptions where ${redeemed} group by day
        ) as by_day) as days
    from redemptions where ${redeemed}`.execute(db);
  const figures = rows[0];
  if (!figures) throw new Error("An aggregate answered no row.");
  return figures;
}

/** A day begins at the merchant's midnight, which is not always 24 hours after the one before. */
function within(column: string, { timeZone, from, to }: AnalyticsRange): RawBuilder<boolean> {
  const start = from && sql`${sql.ref(column)} >= (${from}::date::timestamp at time zone ${timeZone})`;
  const end = to && sql`${sql.ref(column)} < ((${to}::date + 1)::timestamp at time zone ${timeZone})`;
  const bounds = [start, end].filter(bound => bound !== undefined && bound !== "");
  return bounds.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(bounds, sql` and `)}`;
}
