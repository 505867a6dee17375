import { endpoints } from "#shared/api/endpoints.ts";
import type { Json } from "#shared/domain/json.ts";
import type { Context } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done, notFound } from "../outcome.ts";
import { route } from "../route.ts";
import type { MerchantRecord, OfferRecord } from "../rows.ts";
import { defaultTexts, holdsText, textsOf } from "./offer-rows.ts";
import { isVisible } from "./visible-offers.ts";

/** What anybody may see without a token: offers that run now, and active merchants. */
export function publicRoutes(context: Context) {
  const { offers, merchants } = context.store.tables;
  const shown = (offer: OfferRecord) => publicOfferOf(context, offer);
  return {
    listPublicOffers: route(endpoints.listPublicOffers, ({ query }) => {
      const { merchant_owner, short_text } = query;
      const at = context.now();
      const rows = offers.where(
        offer =>
          (merchant_owner === undefined || offer.merchant_owner === merchant_owner) &&
          isVisible(context, offer, at) &&
          (!short_text || holdsText(context, offer, short_text)),
      );
      return done(pageAnswer("offers", pageOf(context, rows, query).map(shown), rows.length, query));
    }),
    getPublicOffer: route(endpoints.getPublicOffer, ({ params: { offer_id } }) => {
      const offer = offers.get(offer_id);
      const isShown = offer && isVisible(context, offer, context.now());
      return isShown ? done(shown(offer)) : notFound("offer", offer_id);
    }),
    listPublicMerchants: route(endpoints.listPublicMerchants, ({ query }) => {
      const rows = merchants.where(isActive);
      const page = pageOf(context, rows, query).map(publicMerchantOf);
      return done(pageAnswer("merchants", page, rows.length, query));
    }),
    getPublicMerchant: route(endpoints.getPublicMerchant, ({ params: { merchant_id } }) => {
      const merchant = merchants.get(merchant_id);
      return merchant && isActive(merchant)
        ? done(publicMerchantOf(merchant))
        : notFound("merchant", merchant_id);
    }),
  };
}

function isActive({ status }: MerchantRecord): boolean {
  return status === "active";
}

/** What a customer may know: each field is named, so that a new one stays hidden. */
function publicOfferOf(context: Context, offer: OfferRecord): Json {
  return {
    offer_id: offer.offer_id,
    merchant_owner: offer.merchant_owner,
    version_active_from: offer.version_active_from,
    offer_expiry_date: offer.offer_expiry_date,
    default_language: offer.default_language,
    offer_type: offer.offer_type,
    offer_redemption_methods: offer.offer_redemption_methods,
    clickthru_url: offer.clickthru_url,
    ...textsOf(defaultTexts(context, offer)),
  };
}

function publicMerchantOf(merchant: MerchantRecord): Json {
  const { merchant_id, merchant_name, merchant_type, primary_category_id, time_zone } = merchant;
  return { merchant_id, merchant_name, merchant_type, primary_category_id, time_zone };
}
