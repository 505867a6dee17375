import { endpoints } from "#shared/api/endpoints.ts";
import type { todayEndpoints } from "#shared/api/today-endpoints.ts";
import type { TodayDomains } from "../domain/domains.ts";
import type { Route } from "./route.ts";
import { route } from "./route.ts";

/** Each endpoint of today with its use case. An endpoint without one does not compile. */
export function todayRoutes(domains: TodayDomains): Record<keyof typeof todayEndpoints, Route> {
  return {
    ...offerRoutes(domains),
    ...offerTypeRoutes(domains),
    ...redemptionControlRoutes(domains),
    ...promoCodeRoutes(domains),
    ...publicRoutes(domains),
  };
}

function offerRoutes({ offers }: TodayDomains) {
  return {
    listOffers: route(endpoints.listOffers, ({ query }) => offers.list(query)),
    getOffer: route(endpoints.getOffer, ({ params }) => offers.get(params.offer_id)),
    createOffer: route(endpoints.createOffer, ({ body }) => offers.create(body)),
    updateOffer: route(endpoints.updateOffer, ({ params, body, precondition }) =>
      offers.update(params.offer_id, body, precondition),
    ),
    deleteOffer: route(endpoints.deleteOffer, ({ params, precondition }) =>
      offers.remove(params.offer_id, precondition),
    ),
  };
}

function offerTypeRoutes({ offerTypes }: TodayDomains) {
  return {
    listOfferTypes: route(endpoints.listOfferTypes, () => offerTypes.list()),
    createOfferType: route(endpoints.createOfferType, ({ body }) => offerTypes.create(body)),
    updateOfferType: route(endpoints.updateOfferType, ({ params, body, precondition }) =>
      offerTypes.update(params.type_id, body, precondition),
    ),
    deleteOfferType: route(endpoints.deleteOfferType, ({ params, precondition }) =>
      offerTypes.remove(params.type_id, precondition),
    ),
  };
}

function redemptionControlRoutes({ redemptionControls }: TodayDomains) {
  return {
    listRedemptionControls: route(endpoints.listRedemptionControls, () => redemptionControls.list()),
    createRedemptionControl: route(endpoints.createRedemptionControl, ({ body }) =>
      redemptionControls.create(body),
    ),
    updateRedemptionControl: route(endpoints.updateRedemptionControl, ({ params, body, precondition }) =>
      redemptionControls.update(params.control_id, body, precondition),
    ),
    deleteRedemptionControl: route(endpoints.deleteRedemptionControl, ({ params, precondition }) =>
      redemptionControls.remove(params.control_id, precondition),
    ),
  };
}

function promoCodeRoutes({ promoCodes }: TodayDomains) {
  return {
    listPromoCodes: route(endpoints.listPromoCodes, () => promoCodes.list()),
    createPromoCode: route(endpoints.createPromoCode, ({ body }) => promoCodes.create(body)),
    updatePromoCode: route(endpoints.updatePromoCode, ({ params, body, precondition }) =>
      promoCodes.update(params.code_id, body, precondition),
    ),
    deletePromoCode: route(endpoints.deletePromoCode, ({ params, precondition }) =>
      promoCodes.remove(params.code_id, precondition),
    ),
  };
}

function publicRoutes({ catalogue }: TodayDomains) {
  return {
    listPublicOffers: route(endpoints.listPublicOffers, ({ query }) => catalogue.offers(query)),
    getPublicOffer: route(endpoints.getPublicOffer, ({ params }) => catalogue.offer(params.offer_id)),
    listPublicMerchants: route(endpoints.listPublicMerchants, ({ query }) => catalogue.merchants(query)),
    getPublicMerchant: route(endpoints.getPublicMerchant, ({ params }) =>
      catalogue.merchant(params.merchant_id),
    ),
  };
}
