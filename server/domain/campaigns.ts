import type {
  Campaign,
  CampaignInput,
  CampaignLink,
  CampaignListQuery,
  CampaignPatch,
} from "#shared/api/campaign.ts";
import type { PageCounts, PageQuery } from "#shared/api/page.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { getOffer } from "../db/ent-mom/offers.ts";
import { deleteLink, insertLink, listLinks } from "../db/kigo/campaign-offers.ts";
import {
  type CampaignRefusal,
  deleteCampaign,
  getCampaign,
  insertCampaign,
  listCampaigns,
  lockCampaign,
  updateCampaign,
} from "../db/kigo/campaigns.ts";
import type { Kigo } from "../db/kigo/database.ts";
import { getProgram } from "../db/kigo/programs.ts";
import type { CampaignOfferRecord, CampaignRecord } from "../db/kigo/schema.ts";
import { done, failed, missing, missingOffer, notFound, type Outcome } from "./outcome.ts";
import { timesOf } from "./record-times.ts";
import { type Records, recordsOf } from "./records.ts";
import { timeText } from "./wire-time.ts";

type CampaignPage = { campaigns: Campaign[] } & PageCounts;

export interface CampaignsManager extends Records<number, Campaign, CampaignInput, CampaignPatch> {
  list(query: CampaignListQuery): Promise<Outcome<CampaignPage>>;
  listOfProgram(programId: number, page: PageQuery): Promise<Outcome<CampaignPage>>;
  listOffers(campaignId: number, page: PageQuery): Promise<Outcome<{ offers: CampaignLink[] } & PageCounts>>;
  link(campaignId: number, offerId: number): Promise<Outcome<CampaignLink>>;
  unlink(campaignId: number, offerId: number): Promise<Outcome<undefined>>;
}

/** Seed, "Campaign-Offer Linking". Offers lie in the other database, so a link is checked when it is made. */
export function campaignsManager(db: Kigo, entMom: EntMom, now: () => Date): CampaignsManager {
  const pageOf = async (programId: number | undefined, page: PageQuery) => {
    const { rows, total } = await listCampaigns(db, programId, page);
    return done({ campaigns: rows.map(payloadOf), total_count: total, ...page });
  };
  return {
    ...campaignRecords(db, now),
    list: ({ program_id, ...page }) => pageOf(program_id, page),
    async listOfProgram(programId, page) {
      if (!(await getProgram(db, programId))) return notFound("program", programId);
      return await pageOf(programId, page);
    },
    async listOffers(campaignId, page) {
      if (!(await getCampaign(db, campaignId))) return notFound("campaign", campaignId);
      const { rows, total } = await listLinks(db, campaignId, page);
      return done({ offers: rows.map(linkOf), total_count: total, ...page });
    },
    async link(campaignId, offerId) {
      if (!(await getOffer(entMom, offerId))) return missingOffer(offerId);
      const row = await insertLink(db, { campaign_id: campaignId, offer_id: offerId, linked_at: now() });
      if (row === "missing campaign") return notFound("campaign", campaignId);
      // An offer deleted in between may have missed the new link when it took its links along.
      if (await getOffer(entMom, offerId)) return done(linkOf(row));
      await deleteLink(db, campaignId, offerId);
      return missingOffer(offerId);
    },
    async unlink(campaignId, offerId) {
      const found = await deleteLink(db, campaignId, offerId);
      return found ? done(undefined) : failed("not_found", "The campaign does not hold this offer.");
    },
  };
}

function campaignRecords(db: Kigo, now: () => Date) {
  return recordsOf(db, now, {
    name: "campaign",
    idOf: (id: number) => id,
    payloadOf,
    get: getCampaign,
    lock: lockCampaign,
    insert: async (database: Kigo, input: CampaignInput, at) => {
      const { program_id = null, campaign_type = null, start_date = null, end_date = null } = input;
      const campaign = {
        ...input,
        program_id,
        campaign_type,
        start_date,
        end_date,
        created_at: at,
        updated_at: at,
      };
      return outcomeOf(await insertCampaign(database, campaign), program_id);
    },
    update: async (database: Kigo, id, patch: CampaignPatch, at) =>
      outcomeOf(await updateCampaign(database, id, { ...patch, updated_at: at }), patch.program_id),
    remove: deleteCampaign,
  });
}

function outcomeOf<Row extends object | undefined>(
  row: Row | CampaignRefusal,
  programId: number | null | undefined,
): Outcome<Row> {
  if (row === "missing program") return missing("program_id", "program", programId);
  if (row === "dates run backwards") return failed("invalid", "end_date: must not lie before start_date");
  return done(row);
}

function payloadOf(row: CampaignRecord): Campaign {
  return { ...row, ...timesOf(row) };
}

function linkOf({ campaign_id, offer_id, linked_at }: CampaignOfferRecord): CampaignLink {
  return { campaign_id, offer_id, linked_at: timeText(linked_at) };
}
