import type { EndpointName } from "#shared/api/endpoints.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import type { CompleteDomains } from "../domain/domains.ts";
import { done } from "../domain/outcome.ts";
import { previewPage } from "./preview-page.ts";
import type { Route } from "./route.ts";
import { route } from "./route.ts";
import { todayRoutes } from "./today-routes.ts";

/** Each endpoint with its use case. An endpoint without one does not compile. */
export function completeRoutes(domains: CompleteDomains, now: () => Date): Record<EndpointName, Route> {
  return {
    ...todayRoutes(domains),
    ...arrayRoutes(domains),
    ...descriptiveRoutes(domains),
    ...offerExtraRoutes(domains, now),
    ...activityRoutes(domains),
    ...merchantRoutes(domains),
    ...locationRoutes(domains),
    ...programRoutes(domains),
    ...campaignRoutes(domains),
    ...partnerRoutes(domains),
  };
}

function arrayRoutes({ offerTypes, redemptionControls, promoCodes }: CompleteDomains) {
  return {
    getOfferType: route(endpoints.getOfferType, ({ params }) => offerTypes.get(params.type_id)),
    listRedemptionControlsOf: route(endpoints.listRedemptionControlsOf, ({ query }) =>
      redemptionControls.list(query.offer_id),
    ),
    getRedemptionControl: route(endpoints.getRedemptionControl, ({ params }) =>
      redemptionControls.get(params.control_id),
    ),
    listPromoCodesOf: route(endpoints.listPromoCodesOf, ({ query }) => promoCodes.list(query.offer_id)),
    getPromoCode: route(endpoints.getPromoCode, ({ params }) => promoCodes.get(params.code_id)),
  };
}

function descriptiveRoutes({ descriptives }: CompleteDomains) {
  return {
    listDescriptives: route(endpoints.listDescriptives, ({ params }) => descriptives.list(params.offer_id)),
    getDescriptive: route(endpoints.getDescriptive, ({ params }) => descriptives.get(params)),
    createDescriptive: route(endpoints.createDescriptive, ({ params, body }) =>
      descriptives.create(params.offer_id, body),
    ),
    updateDescriptive: route(endpoints.updateDescriptive, ({ params, body, precondition }) =>
      descriptives.update(params.offer_id, body, precondition),
    ),
    deleteDescriptive: route(endpoints.deleteDescriptive, ({ params, precondition }) =>
      descriptives.remove(params, precondition),
    ),
  };
}

function offerExtraRoutes(
  { customerLists, activity, bulkOffers, previews }: CompleteDomains,
  now: () => Date,
) {
  return {
    addCustomers: route(endpoints.addCustomers, ({ params, body }) =>
      customerLists.add(params.offer_id, body.customers),
    ),
    countCustomers: route(endpoints.countCustomers, ({ params }) => customerLists.count(params.offer_id)),
    deleteCustomers: route(endpoints.deleteCustomers, ({ params }) => customerLists.remove(params.offer_id)),
    getAnalytics: route(endpoints.getAnalytics, ({ params, query }) =>
      activity.analytics(params.offer_id, query),
    ),
    bulkCreateOffers: route(endpoints.bulkCreateOffers, ({ query, body }) =>
      bulkOffers.createMany(body.offers, query.atomic),
    ),
    previewOffer: route(endpoints.previewOffer, async ({ params, query }) => {
      const shown = await previews.of(params.offer_id, query);
      return shown.ok ? done(previewPage(shown.value, query, now().getTime())) : shown;
    }),
    duplicateOffer: route(endpoints.duplicateOffer, ({ params }) => bulkOffers.duplicate(params.offer_id)),
  };
}

function activityRoutes({ activity, changes }: CompleteDomains) {
  return {
    appendRedemption: route(endpoints.appendRedemption, ({ body }) => activity.redeem(body)),
    appendImpression: route(endpoints.appendImpression, ({ body }) => activity.see(body)),
    listChanges: route(endpoints.listChanges, ({ query }) => changes.changesSince(query)),
  };
}

function merchantRoutes({ merchants }: CompleteDomains) {
  return {
    listMerchants: route(endpoints.listMerchants, ({ query }) => merchants.list(query)),
    getMerchant: route(endpoints.getMerchant, ({ params }) => merchants.get(params.merchant_id)),
    createMerchant: route(endpoints.createMerchant, ({ body }) => merchants.create(body)),
    updateMerchant: route(endpoints.updateMerchant, ({ params, body, precondition }) =>
      merchants.update(params.merchant_id, body, precondition),
    ),
    deleteMerchant: route(endpoints.deleteMerchant, ({ params, precondition }) =>
      merchants.remove(params.merchant_id, precondition),
    ),
  };
}

function locationRoutes({ locations }: CompleteDomains) {
  return {
    listLocations: route(endpoints.listLocations, ({ params, query }) =>
      locations.list(params.merchant_id, query),
    ),
    getLocation: route(endpoints.getLocation, ({ params }) => locations.get(params)),
    createLocation: route(endpoints.createLocation, ({ params, body }) =>
      locations.create({ ...body, ...params }),
    ),
    updateLocation: route(endpoints.updateLocation, ({ params, body, precondition }) =>
      locations.update(params, body, precondition),
    ),
    deleteLocation: route(endpoints.deleteLocation, ({ params, precondition }) =>
      locations.remove(params, precondition),
    ),
  };
}

function programRoutes({ programs, campaigns }: CompleteDomains) {
  return {
    listPrograms: route(endpoints.listPrograms, ({ query }) => programs.list(query)),
    getProgram: route(endpoints.getProgram, ({ params }) => programs.get(params.program_id)),
    createProgram: route(endpoints.createProgram, ({ body }) => programs.create(body)),
    updateProgram: route(endpoints.updateProgram, ({ params, body, precondition }) =>
      programs.update(params.program_id, body, precondition),
    ),
    deleteProgram: route(endpoints.deleteProgram, ({ params, precondition }) =>
      programs.remove(params.program_id, precondition),
    ),
    listProgramCampaigns: route(endpoints.listProgramCampaigns, ({ params, query }) =>
      campaigns.listOfProgram(params.program_id, query),
    ),
  };
}

function campaignRoutes({ campaigns }: CompleteDomains) {
  return {
    listCampaigns: route(endpoints.listCampaigns, ({ query }) => campaigns.list(query)),
    getCampaign: route(endpoints.getCampaign, ({ params }) => campaigns.get(params.campaign_id)),
    createCampaign: route(endpoints.createCampaign, ({ body }) => campaigns.create(body)),
    updateCampaign: route(endpoints.updateCampaign, ({ params, body, precondition }) =>
      campaigns.update(params.campaign_id, body, precondition),
    ),
    deleteCampaign: route(endpoints.deleteCampaign, ({ params, precondition }) =>
      campaigns.remove(params.campaign_id, precondition),
    ),
    listCampaignOffers: route(endpoints.listCampaignOffers, ({ params, query }) =>
      campaigns.listOffers(params.campaign_id, query),
    ),
    linkOffer: route(endpoints.linkOffer, ({ params, body }) =>
      campaigns.link(params.campaign_id, body.offer_id),
    ),
    unlinkOffer: route(endpoints.unlinkOffer, ({ params }) =>
      campaigns.unlink(params.campaign_id, params.offer_id),
    ),
  };
}

function partnerRoutes({ partners }: CompleteDomains) {
  return {
    listPartners: route(endpoints.listPartners, ({ query }) => partners.list(query)),
    getPartner: route(endpoints.getPartner, ({ params }) => partners.get(params.partner_id)),
    createPartner: route(endpoints.createPartner, ({ body }) => partners.create(body)),
    updatePartner: route(endpoints.updatePartner, ({ params, body, precondition }) =>
      partners.update(params.partner_id, body, precondition),
    ),
    deletePartner: route(endpoints.deletePartner, ({ params, precondition }) =>
      partners.remove(params.partner_id, precondition),
    ),
  };
}
