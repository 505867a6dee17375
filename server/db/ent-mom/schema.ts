import type { ColumnType, Generated, Insertable, Selectable, Updateable } from "kysely";

/**
 * The tables of the database `ent_mom_db`, as far as the seed shows them. Times are `timestamptz`:
 * both PGlite and PostgreSQL's drivers read a plain `timestamp` in the zone of the process.
 */
export interface EntMomDatabase {
  offers: OffersTable;
  offer_descriptives: OfferDescriptivesTable;
  offer_types: OfferTypesTable;
  promo_codes: PromoCodesTable;
  redemption_controls: RedemptionControlsTable;
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
}

interface OfferTypesTable {
  offer_type_id: Generated<number>;
  type_name: string;
  type_description: string | null;
  is_active: boolean;
}

interface PromoCodesTable {
  promo_code_id: Generated<number>;
  promo_code: string;
  offer_id: number;
  code_type: string;
  usage_limit: number | null;
  redemption_count: Generated<number>;
}

interface RedemptionControlsTable {
  control_id: Generated<number>;
  offer_id: number;
  control_type: string;
  /** Written as JSON text, since a driver would take a bare string for JSON already made. */
  control_value: ColumnType<unknown, string, string>;
  is_active: boolean;
}

export type OfferRecord = Selectable<OffersTable>;
export type NewOffer = Insertable<OffersTable>;
export type OfferChanges = Updateable<OffersTable>;
export type DescriptiveRecord = Selectable<OfferDescriptivesTable>;
export type NewDescriptive = Insertable<OfferDescriptivesTable>;
export type OfferTypeRecord = Selectable<OfferTypesTable>;
export type NewOfferType = Insertable<OfferTypesTable>;
export type OfferTypeChanges = Updateable<OfferTypesTable>;
export type PromoCodeRecord = Selectable<PromoCodesTable>;
export type NewPromoCode = Insertable<PromoCodesTable>;
export type PromoCodeChanges = Updateable<PromoCodesTable>;
export type RedemptionControlRecord = Selectable<RedemptionControlsTable>;
export type NewRedemptionControl = Insertable<RedemptionControlsTable>;
export type RedemptionControlChanges = Updateable<RedemptionControlsTable>;
