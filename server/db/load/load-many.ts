import { sql } from "kysely";
import { insertCompanions } from "../ent-mom/companions.ts";
import type { EntMom } from "../ent-mom/database.ts";
import { insertOffers } from "../ent-mom/offers.ts";
import type { Kigo } from "../kigo/database.ts";
import { loadActivity } from "./activity.ts";
import { categoryOf, merchantName, offerTexts, pick, placeOf } from "./names.ts";
import { loadPrograms } from "./programs.ts";

interface Load {
  entMom: EntMom;
  kigo: Kigo | undefined;
  now: Date;
  offers: number;
  redemptions: number;
}

const batch = 1_000;
const offersPerMerchant = 50;
const firstMerchant = 1_000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Loads made-up but believable records: the same numbers on the same day give the same rows. All or nothing in
 * each database, and only where no offer is yet.
 */
export async function loadMany({ entMom, kigo, now, offers, redemptions }: Load): Promise<void> {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const isLoaded = await entMom.transaction().execute(async transaction => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    const present = await transaction.selectFrom("offers").select("offer_id").limit(1).executeTakeFirst();
    if (present) return false;
    const merchants = Math.ceil(offers / offersPerMerchant);
    for (const numbers of batches(merchants)) await loadMerchants(transaction, numbers, day);
    for (const numbers of batches(offers)) await loadOffers(transaction, numbers, day);
    await loadActivity(transaction, { redemptions, day });
    return true;
  });
  if (!isLoaded) return;
  await sql`vacuum analyze`.execute(entMom);
  if (kigo) await loadPrograms(kigo, offers, day);
}

async function loadMerchants(db: EntMom, numbers: readonly number[], day: Date): Promise<void> {
  const times = { created_at: day, updated_at: day };
  const merchants = numbers.map(number => ({
    merchant_id: firstMerchant + number,
    merchant_name: merchantName(number),
    merchant_type: pick(["retail", "restaurant", "service"], number),
    status: number % 25 === 24 ? "inactive" : "active",
    primary_category_id: categoryOf(number),
    time_zone: placeOf(number).zone,
    ...times,
  }));
  const locations = numbers.map(number => {
    const { zone: _, ...place } = placeOf(number);
    return {
      merchant_id: firstMerchant + number,
      address_line1: `${1 + (number % 240)} Main Street`,
      ...place,
      ...times,
    };
  });
  await db.insertInto("merchants").values(merchants).execute();
  await db.insertInto("merchant_locations").values(locations).execute();
  await sql`select setval(pg_get_serial_sequence('merchants', 'merchant_id'),
    (select max(merchant_id) from merchants))`.execute(db);
}

async function loadOffers(db: EntMom, numbers: readonly number[], day: Date): Promise<void> {
  const stored = await insertOffers(
    db,
    numbers.map(number => sampleOffer(number, day)),
  );
  const descriptives = stored.map(({ offer_id }, index) => {
    const { language, percent, ...texts } = offerTexts(numbers[index] ?? 0);
    return {
      offer_id,
      language_code: language,
      ...texts,
      image_url: null,
      savings_amount: String(percent),
      savings_type: "percentage",
      updated_at: day,
    };
  });
  const codes = stored.flatMap(({ offer_id, offer_redemption_methods }, index) =>
    offer_redemption_methods.includes("promo_code")
      ? [
          {
            offer_id,
            promo_code: sampleCode(numbers[index] ?? 0),
            code_type: "single",
            usage_limit: 1_000,
            updated_at: day,
          },
        ]
      : [],
  );
  const controls = stored
    .filter((_, index) => (numbers[index] ?? 0) % 3 === 0)
    .map(({ offer_id }) => ({ offer_id, ...oncePerCustomer, updated_at: day }));
  await insertCompanions(db, { descriptives, codes, controls });
}

const oncePerCustomer = { control_type: "usage_per_customer", control_value: "1", is_active: true };

/** Most run now; some are over, some begin later, some wait for somebody to switch them on. */
function sampleOffer(number: number, day: Date) {
  const { language, percent } = offerTexts(number);
  const method = pick(["promo_code", "show_save", "barcode", "online_link"], number);
  const start = (number % 120) - 90;
  return {
    merchant_owner: firstMerchant + Math.floor(number / offersPerMerchant),
    version_active_from: new Date(day.getTime() + start * dayMs),
    default_language: language,
    external_reference: number % 3 === 0 ? `PROMO_17300${String(number).padStart(8, "0")}` : null,
    offer_expiry_date:
      number % 9 === 0 ? null : new Date(day.getTime() + (start + 30 + (number % 60)) * dayMs),
    offer_status: pick(["active", "active", "active", "active", "inactive", "expired"], number),
    offer_type: percent > 40 ? "bogo" : "percentage_discount",
    offer_redemption_methods: [method],
    edition_exclusivity: null,
    code_type: method.charAt(0).toUpperCase(),
    clickthru_url: method === "online_link" ? `https://shop.example/offers/${number}` : null,
    classification: pick(["open_loop", "closed_loop", "hybrid"], number),
    created_at: day,
    updated_at: day,
  };
}

function sampleCode(number: number): string {
  return `${pick(["DEALER", "FLEET", "SAVE", "HELLO"], number)}${number}`;
}

function batches(count: number): number[][] {
  return Array.from({ length: Math.ceil(count / batch) }, (_, index) =>
    Array.from({ length: Math.min(batch, count - index * batch) }, (__, within) => index * batch + within),
  );
}
