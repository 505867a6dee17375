import { z } from "zod";
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
import {
  promoCodeInputSchema,
  promoCodePatchSchema,
  promoCodeSchema,
  promoCodesSchema,
} from "./promo-code.ts";
import {
  redemptionControlInputSchema,
  redemptionControlPatchSchema,
  redemptionControlSchema,
  redemptionControlsSchema,
} from "./redemption-control.ts";
import { wholeNumberText } from "./scalars.ts";

/** `today`: what the seed's inventory marks as fully implemented. */
export type Profile = "today";

export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{name}` for each part that varies. */
  readonly path: string;
  readonly profile: Profile;
  /** What the server parses of the request: path parts and query as text, the body as JSON. */
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  /** The status of success. */
  readonly status: 200 | 201 | 204;
  /** What a client parses of the answer. Lenient: a newer server may say more. */
  readonly response: z.ZodType;
  /** What a client does on a server without this endpoint. */
  readonly workaround?: string;
}

const nothing = z.unknown();
const anything = { params: nothing, query: nothing, body: nothing };
const gone = { ...anything, method: "DELETE", profile: "today", status: 204, response: nothing } as const;
const listed = { ...anything, method: "GET", profile: "today", status: 200 } as const;
const created = { ...anything, method: "POST", profile: "today", status: 201 } as const;
const updated = { ...anything, method: "PUT", profile: "today", status: 200 } as const;

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

/** Every endpoint of the Kigo API (seed, "Complete Endpoint Inventory"). It drives the server and the client. */
export const endpoints = {
  listOffers: { ...listed, path: offersPath, query: offerListQuerySchema, response: offerListSchema },
  getOffer: { ...listed, path: offerPath, params: offerId, response: offerPayloadSchema },
  createOffer: { ...created, path: offersPath, body: createOfferInputSchema, response: offerPayloadSchema },
  updateOffer: {
    ...updated,
    path: offerPath,
    params: offerId,
    body: updateOfferInputSchema,
    response: offerPayloadSchema,
  },
  deleteOffer: { ...gone, path: offerPath, params: offerId },

  listOfferTypes: { ...listed, path: typesPath, response: offerTypesSchema },
  createOfferType: { ...created, path: typesPath, body: offerTypeInputSchema, response: offerTypeSchema },
  updateOfferType: {
    ...updated,
    path: typePath,
    params: typeId,
    body: offerTypePatchSchema,
    response: offerTypeSchema,
  },
  deleteOfferType: { ...gone, path: typePath, params: typeId },

  listRedemptionControls: { ...listed, path: controlsPath, response: redemptionControlsSchema },
  createRedemptionControl: {
    ...created,
    path: controlsPath,
    body: redemptionControlInputSchema,
    response: redemptionControlSchema,
  },
  updateRedemptionControl: {
    ...updated,
    path: controlPath,
    params: controlId,
    body: redemptionControlPatchSchema,
    response: redemptionControlSchema,
  },
  deleteRedemptionControl: { ...gone, path: controlPath, params: controlId },

  listPromoCodes: { ...listed, path: codesPath, response: promoCodesSchema },
  createPromoCode: { ...created, path: codesPath, body: promoCodeInputSchema, response: promoCodeSchema },
  updatePromoCode: {
    ...updated,
    path: codePath,
    params: codeId,
    body: promoCodePatchSchema,
    response: promoCodeSchema,
  },
  deletePromoCode: { ...gone, path: codePath, params: codeId },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

/** The path of an endpoint with its parts filled in and escaped. */
export function pathOf<Path extends string>(
  endpoint: { readonly path: Path },
  params: Readonly<Record<ParamNames<Path>, string | number>>,
): string {
  const values = new Map<string, string | number>(Object.entries(params));
  return endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`No value for {${name}} in ${endpoint.path}.`);
    return encodeURIComponent(value);
  });
}
