import type { EndpointName } from "#shared/api/endpoints.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import type { Domains } from "../domain/domains.ts";
import type { Route } from "./route.ts";
import { route } from "./route.ts";

/** Each endpoint with its use case. An endpoint without one does not compile. */
export function routesOver(domains: Domains): Record<EndpointName, Route> {
  return {
    ...offerRoutes(domains),
    ...offerTypeRoutes(domains),
    ...redemptionControlRoutes(domains),
    ...promoCodeRoutes(domains),
  };
}

function offerRoutes({ offers }: Domains) {
  return {
    listOffers: route(endpoints.listOffers, ({ query }) => offers.list(query)),
    getOffer: route(endpoints.getOffer, ({ params }) => offers.get(params.offer_id)),
    createOffer: route(endpoints.createOffer, ({ body }) => offers.create(body)),
    updateOffer: route(endpoints.updateOffer, ({ params, body }) => offers.update(params.offer_id, body)),
    deleteOffer: route(endpoints.deleteOffer, ({ params }) => offers.remove(params.offer_id)),
  };
}

function offerTypeRoutes({ offerTypes }: Domains) {
  return {
    listOfferTypes: route(endpoints.listOfferTypes, () => offerTypes.list()),
    createOfferType: route(endpoints.createOfferType, ({ body }) => offerTypes.create(body)),
    updateOfferType: route(endpoints.updateOfferType, ({ params, body }) =>
      offerTypes.update(params.type_id, body),
    ),
    deleteOfferType: route(endpoints.deleteOfferType, ({ params }) => offerTypes.remove(params.type_id)),
  };
}

function redemptionControlRoutes({ redemptionControls }: Domains) {
  return {
    listRedemptionControls: route(endpoints.listRedemptionControls, () => redemptionControls.list()),
    createRedemptionControl: route(endpoints.createRedemptionControl, ({ body }) =>
      redemptionControls.create(body),
    ),
    updateRedemptionControl: route(endpoints.updateRedemptionControl, ({ params, body }) =>
      redemptionControls.update(params.control_id, body),
    ),
    deleteRedemptionControl: route(endpoints.deleteRedemptionControl, ({ params }) =>
      redemptionControls.remove(params.control_id),
    ),
  };
}

function promoCodeRoutes({ promoCodes }: Domains) {
  return {
    listPromoCodes: route(endpoints.listPromoCodes, () => promoCodes.list()),
    createPromoCode: route(endpoints.createPromoCode, ({ body }) => promoCodes.create(body)),
    updatePromoCode: route(endpoints.updatePromoCode, ({ params, body }) =>
      promoCodes.update(params.code_id, body),
    ),
    deletePromoCode: route(endpoints.deletePromoCode, ({ params }) => promoCodes.remove(params.code_id)),
  };
}
