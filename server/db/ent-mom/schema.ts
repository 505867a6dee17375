import type { ColumnType, Generated, Insertable, Selectable, Updateable } from "kysely";
import type { FeedTables } from "../feed/feed-tables.ts";
import type { IdempotencyTables } from "../idempotency/idempotency-tables.ts";

/**
 * The tables of the database `ent_mom_db`, as far as the seed shows them. Times are `timestamptz`:
 * both PGlite and PostgreSQL's drivers read a plain `timestamp` in the zone of the process.
 */
export interface EntMomDatabase extends FeedTables, IdempotencyTables {
  offers: OffersTable;
  offer_descriptives: OfferDescriptivesTable;
  offer_types: OfferTypesTable;
  promo_codes: PromoCodesTable;
  redemption_controls: RedemptionControlsTable;
  merchants: MerchantsTable;
  merchant_locations: MerchantLocationsTable;
  redemptions: RedemptionsTable;
  impressions: ImpressionsTable;
  customer_lists: CustomerListsTable;
  customer_list_members: CustomerListMembersTable;
  api_tokens: ApiTokensTable;
  server_secrets: { name: string; value: string };
}

interface OffersTable {
  offer_id: Generated<number>;
  merchant_owner: number;
  version_active_from: Date;
  default_language: string;
  external_reference: string | null;
  offer_expiry_date: Date | null;
  offer_status: string;
  offer_type: string;
  offer_redemption_methods: string[];
  edition_exclusivity: string | null;
  code_type: string;
  clickthru_url: string | null;
  classification: string | null;
  /** The first owner: under it lies what customers do with the offer. */
  home_merchant: number;
  created_at: Date;
  updated_at: Date;
}

interface OfferDescriptivesTable {
  offer_id: number;
  language_code: string;
  short_text: string | null;
  long_text: string | null;
  terms_conditions: string | null;
  image_url: string | null;
  savings_amount: string | null;
  savings_type: string | null;
  updated_at: Generated<Date>;
}

interface OfferTypesTable {
  offer_type_id: Generated<number>;
  type_name: string;
  type_description: string | null;
  is_active: boolean;
  updated_at: Generated<Date>;
}

interface PromoCodesTable {
  promo_code_id: Generated<number>;
  promo_code: string;
  offer_id: number;
  code_type: string;
  usage_limit: number | null;
  redemption_count: Generated<number>;
  updated_at: Generated<Date>;
}

interface RedemptionControlsTable {
  control_id: Generated<number>;
  offer_id: number;
  control_type: string;
  /** Written as JSON text, since a driver would take a bare string for JSON already made. */
  control_value: ColumnType<unknown, string, string>;
  is_active: boolean;
  updated_at: Generated<Date>;
}

interface MerchantsTable {
  merchant_id: Generated<number>;
  merchant_name: string;
  merchant_type: string | null;
  status: string;
  primary_category_id: number | null;
  /** IANA name, known to PostgreSQL too. */
  time_zone: string;
  created_at: Date;
  updated_at: Date;
}

interface MerchantLocationsTable {
  location_id: Generated<number>;
  merchant_id: number;
  address_line1: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  latitude: number | null;
  longitude: number | null;
  created_at: Date;
  updated_at: Date;
}

interface RedemptionsTable {
  merchant_id: number;
  redemption_id: Generated<number>;
  offer_id: number;
  person_hash: Uint8Array;
  redeemed_at: Date;
  /** Two decimals; read it in SQL. */
  amount: ColumnType<string, number, number>;
  outcome: string;
}

interface ImpressionsTable {
  merchant_id: number;
  impression_id: Generated<number>;
  offer_id: number;
  person_hash: Uint8Array;
  seen_at: Date;
}

interface CustomerListsTable {
  offer_id: number;
  created_at: Date;
  updated_at: Date;
}

interface CustomerListMembersTable {
  merchant_id: number;
  offer_id: number;
  person_hash: Uint8Array;
  kind: string;
  /** Of a phone number, to tell people on the telephone apart. */
  last_digits: string | null;
}

interface ApiTokensTable {
  token_hash: Uint8Array;
  role: string;
  created_at: Date;
}

export type OfferRecord = Selectable<OffersTable>;
export type NewOffer = Omit<Insertable<OffersTable>, "home_merchant">;
export type OfferChanges = Omit<Updateable<OffersTable>, "home_merchant">;
export type DescriptiveRecord = Selectable<OfferDescriptivesTable>;
export type NewDescriptive = Insertable<OfferDescriptivesTable>;
export type DescriptiveChanges = Updateable<OfferDescriptivesTable>;
export type OfferTypeRecord = Selectable<OfferTypesTable>;
export type NewOfferType = Insertable<OfferTypesTable>;
export type OfferTypeChanges = Updateable<OfferTypesTable>;
export type PromoCodeRecord = Selectable<PromoCodesTable>;
export type NewPromoCode = Insertable<PromoCodesTable>;
export type PromoCodeChanges = Updateable<PromoCodesTable>;
export type RedemptionControlRecord = Selectable<RedemptionControlsTable>;
export type NewRedemptionControl = Insertable<RedemptionControlsTable>;
export type RedemptionControlChanges = Updateable<RedemptionControlsTable>;
export type MerchantRecord = Selectable<MerchantsTable>;
export type NewMerchant = Insertable<MerchantsTable>;
export type MerchantChanges = Updateable<MerchantsTable>;
export type LocationRecord = Selectable<MerchantLocationsTable>;
export type NewLocation = Insertable<MerchantLocationsTable>;
export type LocationChanges = Updateable<MerchantLocationsTable>;
