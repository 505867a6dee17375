import { sql } from "kysely";
import type { EntMom } from "../ent-mom/database.ts";

const slice = 250_000;

/**
 * Redemptions over the last 90 days, a few offers having most of them, and three impressions for each. Made by the
 * database out of their number alone.
 */
export async function loadActivity(
  db: EntMom,
  { redemptions, day }: { redemptions: number; day: Date },
): Promise<void> {
  await sql`create temporary table sample_offers on commit drop as
    select offer_id, home_merchant, row_number() over (order by offer_id) - 1 as number from offers`.execute(
    db,
  );
  await sql`create unique index on sample_offers (number)`.execute(db);
  await sql`analyze sample_offers`.execute(db);
  for (let from = 0; from < redemptions; from += slice) {
    const to = Math.min(redemptions, from + slice) - 1;
    await sql`insert into redemptions (merchant_id, offer_id, person_hash, redeemed_at, amount, outcome)
      select home_merchant, offer_id, ${personOf("n")}, ${momentOf("n", day)},
        5 + (n * 37 % 20000) / 100.0, case when n % 40 = 0 then 'refused' else 'succeeded' end
      from generate_series(${from}::bigint, ${to}::bigint) as n ${offerOf("n")}`.execute(db);
    await sql`insert into impressions (merchant_id, offer_id, person_hash, seen_at)
      select home_merchant, offer_id, ${personOf("n * 3 + copy")}, ${momentOf("n", day)}
      from generate_series(${from}::bigint, ${to}::bigint) as n
      cross join generate_series(0, 2) as copy ${offerOf("n")}`.execute(db);
  }
}

/** One offer in ten has nine redemptions in ten. */
function offerOf(number: string) {
  return sql.raw(`join (select count(*) as total, greatest(count(*) / 10, 1) as popular from sample_offers) as counts on true
    join sample_offers as offer on offer.number =
      case when ${number} % 10 = 0 then ${number} / 10 % total else ${number} * 7919 % popular end`);
}

/** Thirty-two bytes, as a keyed hash has; a person comes back now and then. */
function personOf(number: string) {
  return sql.raw(`sha256(((${number}) % 400000)::text::bytea)`);
}

function momentOf(number: string, day: Date) {
  const seconds = sql.raw(`(${number} * 104729 % 7776000)`);
  return sql`${day}::timestamptz - make_interval(secs => ${seconds})`;
}
