import { z } from "zod";
import {
  campaignInputSchema,
  campaignLinkInputSchema,
  campaignLinkSchema,
  campaignLinksSchema,
  campaignListQuerySchema,
  campaignPatchSchema,
  campaignSchema,
  campaignsSchema,
} from "./campaign.ts";
import type { Endpoint } from "./endpoint.ts";
import { pageQuerySchema } from "./page.ts";
import { partnerInputSchema, partnerPatchSchema, partnerSchema, partnersSchema } from "./partner.ts";
import {
  programInputSchema,
  programListQuerySchema,
  programPatchSchema,
  programSchema,
  programsSchema,
} from "./program.ts";
import { wholeNumberText } from "./scalars.ts";

const nothing = z.unknown();
const complete = { profile: "complete", params: nothing, query: nothing, body: nothing } as const;
const gone = { ...complete, method: "DELETE", status: 204, record: true, response: nothing } as const;
const read = { ...complete, method: "GET", status: 200 } as const;
const created = { ...complete, method: "POST", status: 201, record: true } as const;
const updated = { ...complete, method: "PUT", status: 200, record: true } as const;

const programId = z.object({ program_id: wholeNumberText });
const campaignId = z.object({ campaign_id: wholeNumberText });
const partnerId = z.object({ partner_id: wholeNumberText });
const linkId = z.object({ campaign_id: wholeNumberText, offer_id: wholeNumberText });
const programsPath = "/dashboard/programs";
const programPath = "/dashboard/programs/{program_id}";
const campaignsPath = "/dashboard/campaigns";
const campaignPath = "/dashboard/campaigns/{campaign_id}";
const linksPath = "/dashboard/campaigns/{campaign_id}/offers";
const partnersPath = "/dashboard/partners";
const partnerPath = "/dashboard/partners/{partner_id}";

const programs = {
  listPrograms: {
    ...read,
    path: programsPath,
    summary: "List programs",
    query: programListQuerySchema,
    response: programsSchema,
    workaround: "They stay on this computer; an offer's program is kept in external_reference.",
  },
  createProgram: {
    ...created,
    path: programsPath,
    summary: "Create a program",
    body: programInputSchema,
    response: programSchema,
  },
  getProgram: {
    ...read,
    record: true,
    path: programPath,
    summary: "Read a program",
    params: programId,
    response: programSchema,
  },
  updateProgram: {
    ...updated,
    path: programPath,
    summary: "Change a program",
    params: programId,
    body: programPatchSchema,
    response: programSchema,
  },
  deleteProgram: { ...gone, path: programPath, summary: "Delete a program", params: programId },
} as const satisfies Record<string, Endpoint>;

const campaigns = {
  listCampaigns: {
    ...read,
    path: campaignsPath,
    summary: "List campaigns",
    query: campaignListQuerySchema,
    response: campaignsSchema,
    workaround: "They stay on this computer, and are sent once the server can take them.",
  },
  createCampaign: {
    ...created,
    path: campaignsPath,
    summary: "Create a campaign",
    body: campaignInputSchema,
    response: campaignSchema,
  },
  getCampaign: {
    ...read,
    record: true,
    path: campaignPath,
    summary: "Read a campaign",
    params: campaignId,
    response: campaignSchema,
  },
  updateCampaign: {
    ...updated,
    path: campaignPath,
    summary: "Change a campaign",
    params: campaignId,
    body: campaignPatchSchema,
    response: campaignSchema,
  },
  deleteCampaign: { ...gone, path: campaignPath, summary: "Delete a campaign", params: campaignId },
} as const satisfies Record<string, Endpoint>;

const partners = {
  listPartners: {
    ...read,
    path: partnersPath,
    summary: "List partners",
    query: pageQuerySchema,
    response: partnersSchema,
    workaround: "They stay on this computer, and are sent once the server can take them.",
  },
  createPartner: {
    ...created,
    path: partnersPath,
    summary: "Create a partner",
    body: partnerInputSchema,
    response: partnerSchema,
  },
  getPartner: {
    ...read,
    record: true,
    path: partnerPath,
    summary: "Read a partner",
    params: partnerId,
    response: partnerSchema,
  },
  updatePartner: {
    ...updated,
    path: partnerPath,
    summary: "Change a partner",
    params: partnerId,
    body: partnerPatchSchema,
    response: partnerSchema,
  },
  deletePartner: { ...gone, path: partnerPath, summary: "Delete a partner", params: partnerId },
} as const satisfies Record<string, Endpoint>;

const links = {
  listProgramCampaigns: {
    ...read,
    path: "/dashboard/programs/{program_id}/campaigns",
    summary: "List the campaigns of a program",
    params: programId,
    query: pageQuerySchema,
    response: campaignsSchema,
  },
  listCampaignOffers: {
    ...read,
    path: linksPath,
    summary: "List the offers of a campaign",
    params: campaignId,
    query: pageQuerySchema,
    response: campaignLinksSchema,
  },
  linkOffer: {
    ...created,
    path: linksPath,
    summary: "Put an offer into a campaign; twice is once",
    params: campaignId,
    body: campaignLinkInputSchema,
    response: campaignLinkSchema,
    workaround: "The campaign's name is added to external_reference.",
  },
  unlinkOffer: {
    ...gone,
    path: "/dashboard/campaigns/{campaign_id}/offers/{offer_id}",
    summary: "Take an offer out of a campaign",
    params: linkId,
  },
} as const satisfies Record<string, Endpoint>;

/** Seed, "Program Management" and "Campaign-Offer Linking": what lies in kigo_db. */
export const programEndpoints = { ...programs, ...campaigns, ...partners, ...links } as const;
