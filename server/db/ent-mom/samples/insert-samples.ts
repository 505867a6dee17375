import { sql } from "kysely";
import type { EntMom } from "../database.ts";
import { insertDescriptive } from "../descriptives.ts";
import { insertOffers } from "../offers.ts";
import { bluefinPantry } from "./bluefin-pantry.ts";
import { casaMirabel } from "./casa-mirabel.ts";
import { harrowEquipment } from "./harrow-equipment.ts";
import { lanternStreetBooks } from "./lantern-street-books.ts";
import { northgateAutoCare } from "./northgate-auto-care.ts";
import { pedalAndPine } from "./pedal-and-pine.ts";
import type { SampleOffer } from "./sample-offer.ts";

const merchants = [
  harrowEquipment,
  bluefinPantry,
  lanternStreetBooks,
  pedalAndPine,
  casaMirabel,
  northgateAutoCare,
];

/** Who they are and where their days begin. */
const directory = [
  [101, "Harrow Equipment", "dealer network", "America/Chicago"],
  [102, "Bluefin Pantry", "grocery", "America/New_York"],
  [103, "Lantern Street Books", "retail", "Europe/London"],
  [104, "Pedal & Pine", "retail", "America/Denver"],
  [105, "Casa Mirabel", "restaurant", "Europe/Madrid"],
  [106, "Northgate Auto Care", "service", "America/Chicago"],
] as const;

const offerTypes = [
  ["percentage_discount", "A percentage off the price"],
  ["fixed_discount", "An amount off the price"],
  ["fixed_price", "One price for a set"],
  ["bogo", "Buy one, get one"],
  ["cashback", "Money back after the purchase"],
  ["free_item", "Something free with a purchase"],
  ["free_shipping", "Delivery without charge"],
] as const;

/** Loads sample offers with dates around `now`, all or nothing, and only where no offer is yet. */
export async function insertSamples(db: EntMom, now: Date): Promise<void> {
  await db.transaction().execute(async transaction => {
    const present = await transaction.selectFrom("offers").select("offer_id").limit(1).executeTakeFirst();
    if (present) return;
    await insertTypes(transaction);
    await insertMerchants(transaction, now);
    for (const { merchantId, offers } of merchants) {
      for (const offer of offers) await insertSample(transaction, merchantId, offer, now);
    }
  });
}

async function insertTypes(db: EntMom) {
  const types = offerTypes.map(([type_name, type_description]) => ({
    type_name,
    type_description,
    is_active: type_name !== "free_shipping",
  }));
  await db.insertInto("offer_types").values(types).execute();
}

async function insertMerchants(db: EntMom, now: Date) {
  const rows = directory.map(([merchant_id, merchant_name, merchant_type, time_zone], index) => ({
    merchant_id,
    merchant_name,
    merchant_type,
    status: "active",
    primary_category_id: index + 1,
    time_zone,
    created_at: now,
    updated_at: now,
  }));
  await db
    .insertInto("merchants")
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute();
  await sql`select setval(pg_get_serial_sequence('merchants', 'merchant_id'),
    (select max(merchant_id) from merchants))`.execute(db);
}

async function insertSample(db: EntMom, merchantId: number, sample: SampleOffer, now: Date) {
  const [offer] = await insertOffers(db, [
    {
      merchant_owner: merchantId,
      version_active_from: dayFrom(now, sample.fromDay),
      default_language: sample.language ?? "en",
      external_reference: sample.reference ?? null,
      offer_expiry_date: sample.toDay === null ? null : dayFrom(now, sample.toDay),
      offer_status: sample.status ?? "active",
      offer_type: sample.type,
      offer_redemption_methods: sample.methods,
      edition_exclusivity: sample.edition ?? null,
      code_type: codeTypeOf(sample.methods[0]),
      clickthru_url: sample.url ?? null,
      classification: sample.program ?? null,
      created_at: now,
      updated_at: now,
    },
  ]);
  if (!offer) throw new Error("An insert answered no row.");
  const { offer_id } = offer;
  await insertDescriptive(db, {
    offer_id,
    language_code: sample.language ?? "en",
    short_text: sample.title,
    long_text: sample.description ?? null,
    terms_conditions: sample.terms ?? null,
    image_url: null,
    savings_amount: sample.savings?.[0] ?? null,
    savings_type: sample.savings?.[1] ?? null,
  });
  await insertCodeAndControls(db, offer_id, sample);
}

async function insertCodeAndControls(db: EntMom, offerId: number, { code, controls = [] }: SampleOffer) {
  if (code) {
    const [promo_code, usage_limit, redemption_count] = code;
    const row = { offer_id: offerId, promo_code, code_type: "single", usage_limit, redemption_count };
    await db.insertInto("promo_codes").values(row).execute();
  }
  for (const [control_type, value] of controls) {
    const row = { offer_id: offerId, control_type, control_value: JSON.stringify(value), is_active: true };
    await db.insertInto("redemption_controls").values(row).execute();
  }
}

/** SYNC.md W4: the first method decides. */
function codeTypeOf(method: string | undefined): string {
  const letters = new Map([
    ["promo_code", "P"],
    ["show_save", "S"],
    ["barcode", "B"],
    ["online_link", "O"],
  ]);
  return letters.get(method ?? "") ?? "N";
}

/** Midnight UTC of the day so many days from now. */
function dayFrom(now: Date, days: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days));
}
