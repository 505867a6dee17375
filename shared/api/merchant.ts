import { z } from "zod";
import { nameText, pageCounts, times, wordText } from "./page.ts";
import { expected, text, wholeNumber } from "./scalars.ts";

/** Seed, "Merchants Management"; `time_zone` is the IANA zone in which the merchant's days are counted. */
export const merchantSchema = z.looseObject({
  merchant_id: z.number(),
  merchant_name: z.string(),
  merchant_type: z.string().nullish(),
  status: z.string().nullish(),
  primary_category_id: z.number().nullish(),
  time_zone: z.string().nullish(),
  ...times,
});
export type Merchant = z.infer<typeof merchantSchema>;

export const merchantsSchema = z.looseObject({ merchants: z.array(merchantSchema), ...pageCounts });

const timeZone = text({ min: 1, max: 64 }).refine(isTimeZone, "must be a time zone such as Europe/Madrid");
const category = wholeNumber.min(-2147483648, "must be larger").max(2147483647, "must be smaller").nullish();

export const merchantInputSchema = z.object({
  merchant_name: nameText,
  merchant_type: wordText.nullish(),
  status: wordText.default("active"),
  primary_category_id: category,
  time_zone: timeZone.default("UTC"),
});
export type MerchantInput = z.infer<typeof merchantInputSchema>;

/** A field that is absent stays as it is. */
export const merchantPatchSchema = z.object({
  merchant_name: nameText.optional(),
  merchant_type: wordText.nullish(),
  status: wordText.optional(),
  primary_category_id: category,
  time_zone: timeZone.optional(),
});
export type MerchantPatch = z.infer<typeof merchantPatchSchema>;

/** Seed, `merchant_locations`. Latitude and longitude in degrees. */
export const locationSchema = z.looseObject({
  location_id: z.number(),
  merchant_id: z.number(),
  address_line1: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  postal_code: z.string().nullish(),
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  ...times,
});
export type Location = z.infer<typeof locationSchema>;

export const locationsSchema = z.looseObject({ locations: z.array(locationSchema), ...pageCounts });

const degrees = (most: number) =>
  z.number(expected("a number")).min(-most, `must be at least -${most}`).max(most, `must be at most ${most}`);

/** Nothing is needed: a place may be known by its town alone. For a PUT, absent means unchanged. */
export const locationInputSchema = z.object({
  address_line1: text({ max: 255 }).nullish(),
  city: text({ max: 255 }).nullish(),
  state: text({ max: 255 }).nullish(),
  postal_code: text({ max: 32 }).nullish(),
  latitude: degrees(90).nullish(),
  longitude: degrees(180).nullish(),
});
export type LocationInput = z.infer<typeof locationInputSchema>;

function isTimeZone(name: string): boolean {
  // Offsets such as +02:00 are zones to JavaScript, with the opposite sign to PostgreSQL.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
