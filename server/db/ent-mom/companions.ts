import { sql } from "kysely";
import type { EntMom } from "./database.ts";
import type { NewDescriptive, NewPromoCode, NewRedemptionControl } from "./schema.ts";

interface Companions {
  descriptives: NewDescriptive[];
  codes: NewPromoCode[];
  controls?: NewRedemptionControl[];
}

/** What comes with offers that were just made. */
export async function insertCompanions(
  db: EntMom,
  { descriptives, codes, controls = [] }: Companions,
): Promise<void> {
  if (descriptives.length > 0) await db.insertInto("offer_descriptives").values(descriptives).execute();
  if (controls.length > 0) await db.insertInto("redemption_controls").values(controls).execute();
  if (codes.length > 0) await db.insertInto("promo_codes").values(codes).execute();
}

/** Gives one offer the texts and controls of another. */
export async function copyCompanions(db: EntMom, from: number, to: number, now: Date): Promise<void> {
  await sql`insert into offer_descriptives (offer_id, language_code, short_text, long_text, terms_conditions,
      image_url, savings_amount, savings_type, updated_at)
    select ${to}, language_code, short_text, long_text, terms_conditions,
      image_url, savings_amount, savings_type, ${now}
    from offer_descriptives where offer_id = ${from}`.execute(db);
  await sql`insert into redemption_controls (offer_id, control_type, control_value, is_active, updated_at)
    select ${to}, control_type, control_value, is_active, ${now}
    from redemption_controls where offer_id = ${from} order by control_id`.execute(db);
}
