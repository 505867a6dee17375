import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Offers and what belongs to one: deleting an offer takes its texts, codes and controls along. */
export const offersMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createOffers(db);
    await createDescriptives(db);
    await createOfferTypes(db);
    await createPromoCodes(db);
    await createRedemptionControls(db);
  },
};

async function createOffers(db: Kysely<unknown>) {
  await db.schema
    .createTable("offers")
    .addColumn("offer_id", "bigint", column => column.generatedByDefaultAsIdentity().primaryKey())
    .addColumn("merchant_owner", "bigint", column => column.notNull())
    .addColumn("version_active_from", "timestamptz", column => column.notNull())
    .addColumn("default_language", "text", column => column.notNull())
    .addColumn("external_reference", "varchar(255)")
    .addColumn("offer_expiry_date", "timestamptz")
    .addColumn("offer_status", "text", column => column.notNull())
    .addColumn("offer_type", "text", column => column.notNull())
    .addColumn("offer_redemption_methods", sql`text[]`, column => column.notNull())
    .addColumn("edition_exclusivity", "text")
    .addColumn("code_type", "varchar(1)", column => column.notNull())
    .addColumn("clickthru_url", "text")
    .addColumn("classification", "text")
    .addColumn("created_at", "timestamptz", column => column.notNull())
    .addColumn("updated_at", "timestamptz", column => column.notNull())
    .execute();
  await index(db, "offers", ["merchant_owner", "offer_id"]);
  await index(db, "offers", ["offer_status", "offer_id"]);
}

async function createDescriptives(db: Kysely<unknown>) {
  await db.schema
    .createTable("offer_descriptives")
    .addColumn("offer_id", "bigint", column =>
      column.notNull().references("offers.offer_id").onDelete("cascade"),
    )
    .addColumn("language_code", "text", column => column.notNull())
    .addColumn("short_text", "text")
    .addColumn("long_text", "text")
    .addColumn("terms_conditions", "text")
    .addColumn("image_url", "text")
    .addColumn("savings_amount", "text")
    .addColumn("savings_type", "text")
    .addPrimaryKeyConstraint("offer_descriptives_pkey", ["offer_id", "language_code"])
    .execute();
}

async function createOfferTypes(db: Kysely<unknown>) {
  await db.schema
    .createTable("offer_types")
    .addColumn("offer_type_id", "bigint", column => column.generatedByDefaultAsIdentity().primaryKey())
    .addColumn("type_name", "text", column => column.notNull())
    .addColumn("type_description", "text")
    .addColumn("is_active", "boolean", column => column.notNull())
    .execute();
}

async function createPromoCodes(db: Kysely<unknown>) {
  await db.schema
    .createTable("promo_codes")
    .addColumn("promo_code_id", "bigint", column => column.generatedByDefaultAsIdentity().primaryKey())
    .addColumn("promo_code", "text", column => column.notNull())
    .addColumn("offer_id", "bigint", column =>
      column.notNull().references("offers.offer_id").onDelete("cascade"),
    )
    .addColumn("code_type", "text", column => column.notNull())
    .addColumn("usage_limit", "bigint")
    .addColumn("redemption_count", "bigint", column => column.notNull().defaultTo(0))
    .execute();
  await index(db, "promo_codes", ["offer_id"]);
}

async function createRedemptionControls(db: Kysely<unknown>) {
  await db.schema
    .createTable("redemption_controls")
    .addColumn("control_id", "bigint", column => column.generatedByDefaultAsIdentity().primaryKey())
    .addColumn("offer_id", "bigint", column =>
      column.notNull().references("offers.offer_id").onDelete("cascade"),
    )
    .addColumn("control_type", "text", column => column.notNull())
    .addColumn("control_value", "jsonb", column => column.notNull())
    .addColumn("is_active", "boolean", column => column.notNull())
    .execute();
  await index(db, "redemption_controls", ["offer_id"]);
}

async function index(db: Kysely<unknown>, table: string, columns: string[]) {
  await db.schema
    .createIndex(`${table}_${columns.join("_")}_idx`)
    .on(table)
    .columns(columns)
    .execute();
}
