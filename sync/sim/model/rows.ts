import type { Json } from "#shared/domain/json.ts";

/**
 * The records of the two databases, each field as the wire has it: instants are text such as
 * `2025-12-01T00:00:00Z`, dates of campaigns `2025-12-01`. A row is never changed, only replaced, so that answers,
 * snapshots and oracles may share it. The order of the fields is that of the server's answers.
 */
export interface Rows {
  offers: OfferRecord;
  descriptives: DescriptiveRecord;
  offerTypes: OfferTypeRecord;
  promoCodes: PromoCodeRecord;
  controls: ControlRecord;
  merchants: MerchantRecord;
  locations: LocationRecord;
  partners: PartnerRecord;
  programs: ProgramRecord;
  campaigns: CampaignRecord;
  links: LinkRecord;
  customerLists: CustomerListRecord;
  redemptions: RedemptionRecord;
  impressions: ImpressionRecord;
}

export type TableName = keyof Rows;

type Times = { readonly created_at: string; readonly updated_at: string };

export type Texts = {
  readonly short_text: string | null;
  readonly long_text: string | null;
  readonly terms_conditions: string | null;
  readonly image_url: string | null;
  readonly savings_amount: string | null;
  readonly savings_type: string | null;
};

export type OfferRecord = {
  readonly offer_id: number;
  readonly merchant_owner: number;
  readonly version_active_from: string;
  readonly default_language: string;
  readonly external_reference: string | null;
  readonly offer_expiry_date: string | null;
  readonly offer_status: string;
  readonly offer_type: string;
  readonly offer_redemption_methods: readonly string[];
  readonly edition_exclusivity: string | null;
  readonly code_type: string;
  readonly clickthru_url: string | null;
  readonly classification: string | null;
} & Times;

export type DescriptiveRecord = { readonly offer_id: number; readonly language_code: string } & Texts & {
    readonly updated_at: string;
  };

export type OfferTypeRecord = {
  readonly offer_type_id: number;
  readonly type_name: string;
  readonly type_description: string | null;
  readonly is_active: boolean;
  readonly updated_at: string;
};

export type PromoCodeRecord = {
  readonly promo_code_id: number;
  readonly promo_code: string;
  readonly offer_id: number;
  readonly code_type: string;
  readonly usage_limit: number | null;
  readonly redemption_count: number;
  readonly updated_at: string;
};

export type ControlRecord = {
  readonly control_id: number;
  readonly offer_id: number;
  readonly control_type: string;
  readonly control_value: Json;
  readonly is_active: boolean;
  readonly updated_at: string;
};

export type MerchantRecord = {
  readonly merchant_id: number;
  readonly merchant_name: string;
  readonly merchant_type: string | null;
  readonly status: string;
  readonly primary_category_id: number | null;
  readonly time_zone: string;
} & Times;

export type LocationRecord = {
  readonly location_id: number;
  readonly merchant_id: number;
  readonly address_line1: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postal_code: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
} & Times;

export type PartnerRecord = {
  readonly partner_id: number;
  readonly partner_name: string;
  readonly partner_type: string | null;
  readonly partner_status: string;
} & Times;

export type ProgramRecord = {
  readonly program_id: number;
  readonly program_name: string;
  readonly program_type: string | null;
  readonly program_status: string;
  readonly partner_id: number | null;
} & Times;

export type CampaignRecord = {
  readonly campaign_id: number;
  readonly program_id: number | null;
  readonly campaign_name: string;
  readonly campaign_type: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
} & Times;

export type LinkRecord = {
  readonly campaign_id: number;
  readonly offer_id: number;
  readonly linked_at: string;
};

export type ListMember = {
  readonly kind: "email" | "phone" | "user_id";
  readonly last_digits: string | null;
};

/** Who is on an offer's list, by a digest of each person. */
export type CustomerListRecord = {
  readonly offer_id: number;
  readonly members: ReadonlyMap<string, ListMember>;
} & Times;

export type RedemptionRecord = {
  readonly redemption_id: number;
  readonly offer_id: number;
  readonly person_hash: string;
  readonly redeemed_at: number;
  readonly amount: number;
  readonly outcome: string;
};

export type ImpressionRecord = {
  readonly impression_id: number;
  readonly offer_id: number;
  readonly person_hash: string;
  readonly seen_at: number;
};

export const noTexts: Texts = {
  short_text: null,
  long_text: null,
  terms_conditions: null,
  image_url: null,
  savings_amount: null,
  savings_type: null,
};
