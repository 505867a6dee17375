import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { FeedTables } from "../feed/feed-tables.ts";
import type { IdempotencyTables } from "../idempotency/idempotency-tables.ts";

/** The tables of the database `kigo_db`. Plain dates are text such as `2025-12-01`. */
export interface KigoDatabase extends FeedTables, IdempotencyTables {
  partners: PartnersTable;
  programs: ProgramsTable;
  program_campaigns: CampaignsTable;
  campaign_offers: CampaignOffersTable;
}

interface PartnersTable {
  partner_id: Generated<number>;
  partner_name: string;
  partner_type: string | null;
  partner_status: string;
  created_at: Date;
  updated_at: Date;
}

interface ProgramsTable {
  program_id: Generated<number>;
  program_name: string;
  program_type: string | null;
  program_status: string;
  partner_id: number | null;
  created_at: Date;
  updated_at: Date;
}

interface CampaignsTable {
  campaign_id: Generated<number>;
  program_id: number | null;
  campaign_name: string;
  campaign_type: string | null;
  start_date: string | null;
  end_date: string | null;
  created_at: Date;
  updated_at: Date;
}

interface CampaignOffersTable {
  campaign_id: number;
  offer_id: number;
  linked_at: Date;
}

export type PartnerRecord = Selectable<PartnersTable>;
export type NewPartner = Insertable<PartnersTable>;
export type PartnerChanges = Updateable<PartnersTable>;
export type ProgramRecord = Selectable<ProgramsTable>;
export type NewProgram = Insertable<ProgramsTable>;
export type ProgramChanges = Updateable<ProgramsTable>;
export type CampaignRecord = Selectable<CampaignsTable>;
export type NewCampaign = Insertable<CampaignsTable>;
export type CampaignChanges = Updateable<CampaignsTable>;
export type CampaignOfferRecord = Selectable<CampaignOffersTable>;
