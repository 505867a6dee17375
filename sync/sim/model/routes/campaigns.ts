import type { CampaignInput, CampaignPatch } from "#shared/api/campaign.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import type { PageQuery } from "#shared/api/page.ts";
import { type Context, timeOf } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done, failed, missing, notFound } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { CampaignRecord } from "../rows.ts";

/** Seed, "Campaign Management"; which offers a campaign holds is in `links.ts`. */
export function campaignRoutes(context: Context) {
  const { programs, campaigns: table } = context.store.tables;
  const campaigns = campaignRecords(context);
  const listed = (programId: number | undefined, page: PageQuery) => {
    const rows =
      programId === undefined ? [...table.rows.values()] : table.where(row => row.program_id === programId);
    return done(pageAnswer("campaigns", pageOf(context, rows, page), rows.length, page));
  };
  return {
    listCampaigns: route(endpoints.listCampaigns, ({ query: { program_id, ...page } }) =>
      listed(program_id, page),
    ),
    listProgramCampaigns: route(endpoints.listProgramCampaigns, ({ params: { program_id }, query }) =>
      programs.get(program_id) ? listed(program_id, query) : notFound("program", program_id),
    ),
    getCampaign: route(endpoints.getCampaign, ({ params }) => campaigns.get(params.campaign_id)),
    createCampaign: route(endpoints.createCampaign, ({ body }) => campaigns.create(body)),
    updateCampaign: route(endpoints.updateCampaign, ({ params, body, precondition }) =>
      campaigns.update(params.campaign_id, body, precondition),
    ),
    deleteCampaign: route(endpoints.deleteCampaign, ({ params, precondition }) =>
      campaigns.remove(params.campaign_id, precondition),
    ),
  };
}

function campaignRecords(context: Context): Records<CampaignRecord, CampaignInput, CampaignPatch> {
  const { programs, campaigns, links } = context.store.tables;
  const checked = (row: CampaignRecord) => {
    if (row.start_date && row.end_date && row.start_date > row.end_date) {
      return failed("invalid", "end_date: must not lie before start_date");
    }
    const isKnown = row.program_id === null || programs.get(row.program_id);
    return isKnown ? done(row) : missing("program_id", "program", row.program_id);
  };
  return recordsOf({
    name: "campaign",
    table: campaigns,
    shown: (row: CampaignRecord) => row,
    made: (input: CampaignInput) => {
      const at = timeOf(context);
      return checked({
        campaign_id: campaigns.takeId(),
        program_id: input.program_id ?? null,
        campaign_name: input.campaign_name,
        campaign_type: input.campaign_type ?? null,
        start_date: input.start_date ?? null,
        end_date: input.end_date ?? null,
        created_at: at,
        updated_at: at,
      });
    },
    changed: (row: CampaignRecord, patch: CampaignPatch) =>
      checked({ ...Object.assign({ ...row }, patch), updated_at: timeOf(context) }),
    /** Its links, and no offer. */
    takeAlong: ({ campaign_id }: CampaignRecord) => {
      for (const row of links.where(link => link.campaign_id === campaign_id)) links.delete(row);
    },
  });
}
