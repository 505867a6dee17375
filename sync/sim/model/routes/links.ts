import { endpoints } from "#shared/api/endpoints.ts";
import { type Context, timeOf } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done, failed, missing, notFound } from "../outcome.ts";
import { route } from "../route.ts";
import { linkKey } from "../store.ts";

/** Seed, "Campaign-Offer Linking": a second time is the first link. */
export function linkRoutes(context: Context) {
  const { campaigns, offers, links } = context.store.tables;
  return {
    listCampaignOffers: route(endpoints.listCampaignOffers, ({ params: { campaign_id }, query }) => {
      if (!campaigns.get(campaign_id)) return notFound("campaign", campaign_id);
      const rows = links.where(row => row.campaign_id === campaign_id);
      const sorted = rows.toSorted((a, b) => a.offer_id - b.offer_id);
      return done(pageAnswer("offers", pageOf(context, sorted, query), rows.length, query));
    }),
    linkOffer: route(endpoints.linkOffer, ({ params: { campaign_id }, body: { offer_id } }) => {
      if (!offers.get(offer_id)) return missing("offer_id", "offer", offer_id);
      if (!campaigns.get(campaign_id)) return notFound("campaign", campaign_id);
      const known = links.get(linkKey({ campaign_id, offer_id }));
      return done(known ?? links.put({ campaign_id, offer_id, linked_at: timeOf(context) }));
    }),
    unlinkOffer: route(endpoints.unlinkOffer, ({ params }) => {
      const row = links.get(linkKey(params));
      if (!row) return failed("not_found", "The campaign does not hold this offer.");
      links.delete(row);
      return done(undefined);
    }),
  };
}
