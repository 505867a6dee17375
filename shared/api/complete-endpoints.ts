import { z } from "zod";
import {
  analyticsQuerySchema,
  analyticsSchema,
  impressionInputSchema,
  impressionReceiptSchema,
  redemptionInputSchema,
  redemptionReceiptSchema,
} from "./activity.ts";
import { bulkCreateInputSchema, bulkCreateQuerySchema, bulkCreateResultSchema } from "./bulk.ts";
import { changesQuerySchema, changesSchema } from "./change.ts";
import {
  customerListCountsSchema,
  customerListInputSchema,
  customerListReceiptSchema,
} from "./customer-list.ts";
import { descriptiveInputSchema, descriptiveSchema, descriptivesSchema } from "./descriptive.ts";
import { type Endpoint, largeBody } from "./endpoint.ts";
import { offerPayloadSchema } from "./offer.ts";
import { offerTypeSchema } from "./offer-type.ts";
import { ofOfferQuerySchema } from "./page.ts";
import { previewPageSchema, previewQuerySchema } from "./preview.ts";
import { promoCodeSchema, promoCodesSchema } from "./promo-code.ts";
import { redemptionControlSchema, redemptionControlsSchema } from "./redemption-control.ts";
import { text, wholeNumberText } from "./scalars.ts";

const nothing = z.unknown();
const complete = { profile: "complete", params: nothing, query: nothing, body: nothing } as const;
const gone = { ...complete, method: "DELETE", status: 204, response: nothing } as const;
const read = { ...complete, method: "GET", status: 200 } as const;
const created = { ...complete, method: "POST", status: 201 } as const;
const updated = { ...complete, method: "PUT", status: 200, record: true } as const;

const offerId = z.object({ offer_id: wholeNumberText });
const translation = z.object({ offer_id: wholeNumberText, language_code: text({ min: 1, max: 35 }) });

const descriptivesPath = "/dashboard/offers/{offer_id}/descriptives";
const descriptivePath = "/dashboard/offers/{offer_id}/descriptives/{language_code}";
const customersPath = "/dashboard/offers/{offer_id}/customer-lists";

const descriptives = {
  listDescriptives: {
    ...read,
    path: descriptivesPath,
    summary: "Read an offer's texts in every language",
    params: offerId,
    response: descriptivesSchema,
    workaround: "They stay on this computer, and are sent once the server can take them.",
  },
  getDescriptive: {
    ...read,
    record: true,
    path: descriptivePath,
    summary: "Read an offer's texts in one language",
    params: translation,
    response: descriptiveSchema,
  },
  createDescriptive: {
    ...created,
    record: true,
    path: descriptivesPath,
    summary: "Add a translation; 409 if the offer has this language",
    params: offerId,
    body: descriptiveInputSchema,
    response: descriptiveSchema,
    workaround: "Translations stay on this computer, and are sent once the server can take them.",
  },
  updateDescriptive: {
    ...updated,
    path: descriptivesPath,
    summary: "Change an offer's texts in the language that the body names",
    params: offerId,
    body: descriptiveInputSchema,
    response: descriptiveSchema,
  },
  deleteDescriptive: {
    ...gone,
    record: true,
    path: descriptivePath,
    summary: "Delete an offer's texts in one language",
    params: translation,
  },
} as const satisfies Record<string, Endpoint>;

const customerLists = {
  addCustomers: {
    ...created,
    path: customersPath,
    summary: "Add up to 10,000 e-mail addresses, phone numbers or user ids to an offer's customer list",
    params: offerId,
    body: customerListInputSchema,
    response: customerListReceiptSchema,
    bodyLimit: largeBody,
    workaround: "The list stays on this computer.",
  },
  countCustomers: {
    ...read,
    path: customersPath,
    summary: "Count an offer's customer list",
    params: offerId,
    response: customerListCountsSchema,
  },
  deleteCustomers: {
    ...gone,
    path: customersPath,
    summary: "Delete an offer's customer list",
    params: offerId,
  },
} as const satisfies Record<string, Endpoint>;

const offerExtras = {
  getAnalytics: {
    ...read,
    path: "/dashboard/offers/{offer_id}/analytics",
    summary: "Redemptions of an offer, by the merchant's days",
    params: offerId,
    query: analyticsQuerySchema,
    response: analyticsSchema,
  },
  bulkCreateOffers: {
    ...created,
    status: 200,
    path: "/dashboard/offers/bulk-create",
    summary: "Create up to 1,000 offers; 207 if some were refused",
    query: bulkCreateQuerySchema,
    body: bulkCreateInputSchema,
    response: bulkCreateResultSchema,
    bodyLimit: largeBody,
    workaround: "Each offer is created by a request of its own.",
  },
  previewOffer: {
    ...read,
    path: "/dashboard/offers/{offer_id}/preview",
    summary: "See an offer as its customers will: a page that draws it in a channel, a language and a theme",
    params: offerId,
    query: previewQuerySchema,
    response: previewPageSchema,
    media: "text/html",
    workaround: "Previews are drawn on this computer.",
  },
  duplicateOffer: {
    ...created,
    record: true,
    path: "/dashboard/offers/{offer_id}/duplicate",
    summary: "Copy an offer with its texts and controls, inactive, without its codes and reference",
    params: offerId,
    response: offerPayloadSchema,
    workaround: "The copy is made on this computer and created like any other offer.",
  },
} as const satisfies Record<string, Endpoint>;

/** What today answers as whole arrays can be asked for by offer here, and each record by its id. */
const arrays = {
  getOfferType: {
    ...read,
    record: true,
    path: "/dashboard/offers/types/{type_id}",
    summary: "Read an offer type",
    params: z.object({ type_id: wholeNumberText }),
    response: offerTypeSchema,
  },
  listRedemptionControlsOf: {
    ...read,
    path: "/dashboard/offers/redemption-controls",
    summary: "List redemption controls, of one offer or all",
    query: ofOfferQuerySchema,
    response: redemptionControlsSchema,
  },
  getRedemptionControl: {
    ...read,
    record: true,
    path: "/dashboard/offers/redemption-controls/{control_id}",
    summary: "Read a redemption control",
    params: z.object({ control_id: wholeNumberText }),
    response: redemptionControlSchema,
  },
  listPromoCodesOf: {
    ...read,
    path: "/dashboard/promo-codes",
    summary: "List promo codes, of one offer or all",
    query: ofOfferQuerySchema,
    response: promoCodesSchema,
  },
  getPromoCode: {
    ...read,
    record: true,
    path: "/dashboard/promo-codes/{code_id}",
    summary: "Read a promo code",
    params: z.object({ code_id: wholeNumberText }),
    response: promoCodeSchema,
  },
} as const satisfies Record<string, Endpoint>;

const activity = {
  appendRedemption: {
    ...created,
    path: "/api/v1/redemptions",
    summary: "Report that somebody redeemed an offer, or tried to",
    body: redemptionInputSchema,
    response: redemptionReceiptSchema,
  },
  appendImpression: {
    ...created,
    path: "/api/v1/impressions",
    summary: "Report that somebody saw an offer",
    body: impressionInputSchema,
    response: impressionReceiptSchema,
  },
  listChanges: {
    ...read,
    path: "/dashboard/changes",
    summary: "What changed since a cursor, deletions included",
    query: changesQuerySchema,
    response: changesSchema,
    workaround: "Every page of the lists is read.",
  },
} as const satisfies Record<string, Endpoint>;

/** What the seed marks as missing, partial or required, around one offer (SYNC.md W2). */
export const completeEndpoints = {
  ...descriptives,
  ...customerLists,
  ...offerExtras,
  ...arrays,
  ...activity,
} as const;
