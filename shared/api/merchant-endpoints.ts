import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import {
  locationInputSchema,
  locationSchema,
  locationsSchema,
  merchantInputSchema,
  merchantPatchSchema,
  merchantSchema,
  merchantsSchema,
} from "./merchant.ts";
import { pageQuerySchema } from "./page.ts";
import { wholeNumberText } from "./scalars.ts";

const nothing = z.unknown();
const complete = { profile: "complete", params: nothing, query: nothing, body: nothing } as const;
const gone = { ...complete, method: "DELETE", status: 204, record: true, response: nothing } as const;
const read = { ...complete, method: "GET", status: 200 } as const;
const created = { ...complete, method: "POST", status: 201, record: true } as const;
const updated = { ...complete, method: "PUT", status: 200, record: true } as const;

const merchantId = z.object({ merchant_id: wholeNumberText });
const locationId = z.object({ merchant_id: wholeNumberText, location_id: wholeNumberText });
const merchantsPath = "/dashboard/merchants";
const merchantPath = "/dashboard/merchants/{merchant_id}";
const locationsPath = "/dashboard/merchants/{merchant_id}/locations";
const locationPath = "/dashboard/merchants/{merchant_id}/locations/{location_id}";

const merchants = {
  listMerchants: {
    ...read,
    path: merchantsPath,
    summary: "List merchants",
    query: pageQuerySchema,
    response: merchantsSchema,
    workaround: "Read from /api/v1/merchants, or typed by number. Changes stay on this computer.",
  },
  createMerchant: {
    ...created,
    path: merchantsPath,
    summary: "Create a merchant",
    body: merchantInputSchema,
    response: merchantSchema,
  },
  getMerchant: {
    ...read,
    record: true,
    path: merchantPath,
    summary: "Read a merchant",
    params: merchantId,
    response: merchantSchema,
  },
  updateMerchant: {
    ...updated,
    path: merchantPath,
    summary: "Change a merchant",
    params: merchantId,
    body: merchantPatchSchema,
    response: merchantSchema,
  },
  deleteMerchant: { ...gone, path: merchantPath, summary: "Delete a merchant", params: merchantId },
} as const satisfies Record<string, Endpoint>;

const locations = {
  listLocations: {
    ...read,
    path: locationsPath,
    summary: "List locations",
    params: merchantId,
    query: pageQuerySchema,
    response: locationsSchema,
    workaround: "They stay on this computer, and are sent once the server can take them.",
  },
  createLocation: {
    ...created,
    path: locationsPath,
    summary: "Create a location",
    params: merchantId,
    body: locationInputSchema,
    response: locationSchema,
  },
  getLocation: {
    ...read,
    record: true,
    path: locationPath,
    summary: "Read a location",
    params: locationId,
    response: locationSchema,
  },
  updateLocation: {
    ...updated,
    path: locationPath,
    summary: "Change a location",
    params: locationId,
    body: locationInputSchema,
    response: locationSchema,
  },
  deleteLocation: { ...gone, path: locationPath, summary: "Delete a location", params: locationId },
} as const satisfies Record<string, Endpoint>;

/** Seed, "Missing Admin Endpoints": merchants and their places. */
export const merchantEndpoints = { ...merchants, ...locations } as const;
