import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import {
  createOfferInputSchema,
  offerListQuerySchema,
  offerListSchema,
  offerPayloadSchema,
  updateOfferInputSchema,
} from "./offer.ts";
import {
  offerTypeInputSchema,
  offerTypePatchSchema,
  offerTypeSchema,
  offerTypesSchema,
} from "./offer-type.ts";
import { pageQuerySchema } from "./page.ts";
import {
  promoCodeInputSchema,
  promoCodePatchSchema,
  promoCodeSchema,
  promoCodesSchema,
} from "./promo-code.ts";
import {
  publicMerchantSchema,
  publicMerchantsSchema,
  publicOfferListQuerySchema,
  publicOfferSchema,
  publicOffersSchema,
} from "./public.ts";
import {
  redemptionControlInputSchema,
  redemptionControlPatchSchema,
  redemptionControlSchema,
  redemptionControlsSchema,
} from "./redemption-control.ts";
import { wholeNumberText } from "./scalars.ts";

const nothing = z.unknown();
const today = { profile: "today", params: nothing, query: nothing, body: nothing } as const;
const gone = { ...today, method: "DELETE", status: 204, response: nothing, record: true } as const;
const listed = { ...today, method: "GET", status: 200 } as const;
const read = { ...today, method: "GET", status: 200, record: true } as const;
const created = { ...today, method: "POST", status: 201, record: true } as const;
const updated = { ...today, method: "PUT", status: 200, record: true } as const;

const offerId = z.object({ offer_id: wholeNumberText });
const typeId = z.object({ type_id: wholeNumberText });
const controlId = z.object({ control_id: wholeNumberText });
const codeId = z.object({ code_id: wholeNumberText });

const offersPath = "/dashboard/offers";
const offerPath = "/dashboard/offers/{offer_id}";
const typesPath = "/dashboard/offers/types";
const typePath = "/dashboard/offers/types/{type_id}";
const controlsPath = "/dashboard/offers/redemption-controls";
const controlPath = "/dashboard/offers/redemption-controls/{control_id}";
const codesPath = "/dashboard/promo-codes";
const codePath = "/dashboard/promo-codes/{code_id}";

const offers = {
  listOffers: {
    ...listed,
    path: offersPath,
    summary: "List offers with the texts of their default language",
    query: offerListQuerySchema,
    response: offerListSchema,
  },
  getOffer: {
    ...read,
    path: offerPath,
    summary: "Read an offer",
    params: offerId,
    response: offerPayloadSchema,
  },
  createOffer: {
    ...created,
    path: offersPath,
    summary: "Create an offer, its empty texts and, for promo_code, a code",
    body: createOfferInputSchema,
    response: offerPayloadSchema,
  },
  updateOffer: {
    ...updated,
    path: offerPath,
    summary: "Change the fields of an offer that are given",
    params: offerId,
    body: updateOfferInputSchema,
    response: offerPayloadSchema,
  },
  deleteOffer: {
    ...gone,
    path: offerPath,
    summary: "Delete an offer with its texts, codes, controls, customer list and links",
    params: offerId,
  },
} as const satisfies Record<string, Endpoint>;

const offerTypes = {
  listOfferTypes: { ...listed, path: typesPath, summary: "List offer types", response: offerTypesSchema },
  createOfferType: {
    ...created,
    path: typesPath,
    summary: "Create an offer type",
    body: offerTypeInputSchema,
    response: offerTypeSchema,
  },
  updateOfferType: {
    ...updated,
    path: typePath,
    summary: "Change an offer type",
    params: typeId,
    body: offerTypePatchSchema,
    response: offerTypeSchema,
  },
  deleteOfferType: { ...gone, path: typePath, summary: "Delete an offer type", params: typeId },
} as const satisfies Record<string, Endpoint>;

const redemptionControls = {
  listRedemptionControls: {
    ...listed,
    path: controlsPath,
    summary: "List redemption controls",
    response: redemptionControlsSchema,
  },
  createRedemptionControl: {
    ...created,
    path: controlsPath,
    summary: "Create a redemption control",
    body: redemptionControlInputSchema,
    response: redemptionControlSchema,
  },
  updateRedemptionControl: {
    ...updated,
    path: controlPath,
    summary: "Change a redemption control",
    params: controlId,
    body: redemptionControlPatchSchema,
    response: redemptionControlSchema,
  },
  deleteRedemptionControl: {
    ...gone,
    path: controlPath,
    summary: "Delete a redemption control",
    params: controlId,
  },
} as const satisfies Record<string, Endpoint>;

const promoCodes = {
  listPromoCodes: { ...listed, path: codesPath, summary: "List promo codes", response: promoCodesSchema },
  createPromoCode: {
    ...created,
    path: codesPath,
    summary: "Create a promo code",
    body: promoCodeInputSchema,
    response: promoCodeSchema,
  },
  updatePromoCode: {
    ...updated,
    path: codePath,
    summary: "Change a promo code",
    params: codeId,
    body: promoCodePatchSchema,
    response: promoCodeSchema,
  },
  deletePromoCode: { ...gone, path: codePath, summary: "Delete a promo code", params: codeId },
} as const satisfies Record<string, Endpoint>;

/** Seed, "Missing Admin Endpoints": the public side exists, read only. */
const publicReads = {
  listPublicOffers: {
    ...listed,
    path: "/api/v1/offers",
    summary: "List the offers that run now",
    query: publicOfferListQuerySchema,
    response: publicOffersSchema,
  },
  getPublicOffer: {
    ...listed,
    path: "/api/v1/offers/{offer_id}",
    summary: "Read an offer that runs now",
    params: offerId,
    response: publicOfferSchema,
  },
  listPublicMerchants: {
    ...listed,
    path: "/api/v1/merchants",
    summary: "List active merchants",
    query: pageQuerySchema,
    response: publicMerchantsSchema,
  },
  getPublicMerchant: {
    ...listed,
    path: "/api/v1/merchants/{merchant_id}",
    summary: "Read an active merchant",
    params: z.object({ merchant_id: wholeNumberText }),
    response: publicMerchantSchema,
  },
} as const satisfies Record<string, Endpoint>;

/** Seed, "Complete Endpoint Inventory": what is fully implemented today, and the public reads. */
export const todayEndpoints = {
  ...offers,
  ...offerTypes,
  ...redemptionControls,
  ...promoCodes,
  ...publicReads,
} as const;
