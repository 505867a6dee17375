import { offerFields } from "./offer.ts";

/**
 * Every kind of record that the studio keeps and syncs, in the order of dependency (DESIGN.md, sync invariant 5):
 * what a record refers to stands before it.
 */
export const recordKinds = [
  "partner",
  "program",
  "merchant",
  "location",
  "campaign",
  "offer_type",
  "offer",
  "descriptive",
  "promo_code",
  "redemption_control",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a record belongs to: it has its parent's stage, and goes with it. */
export const parentOf = {
  partner: null,
  program: null,
  merchant: null,
  location: "merchant",
  campaign: null,
  offer_type: null,
  offer: null,
  descriptive: "offer",
  promo_code: "offer",
  redemption_control: "offer",
} as const satisfies Record<RecordKind, RecordKind | null>;

/** Kinds that belong to an offer. */
export const offerParts = ["descriptive", "promo_code", "redemption_control"] as const;

/**
 * The fields of each kind in the order in which they are stored. An empty value is `null` (`[]` for an offer's sets).
 * `partner` of a program and `program` of a campaign hold the local id of the record they mean; dates are plain
 * (SYNC.md W5). `localNumber` of a merchant made here is the negative number by which offers name it as their
 * `merchantOwner` until the server has given it an id; it is never sent.
 */
export const recordFields = {
  partner: ["partnerName", "partnerType", "partnerStatus"],
  program: ["programName", "programType", "programStatus", "partner"],
  merchant: [
    "merchantName",
    "merchantType",
    "merchantStatus",
    "primaryCategoryId",
    "timeZone",
    "localNumber",
  ],
  location: ["addressLine1", "city", "state", "postalCode", "latitude", "longitude"],
  campaign: ["campaignName", "campaignType", "startDate", "endDate", "program"],
  offer_type: ["typeName", "typeDescription", "isActive"],
  offer: offerFields,
  descriptive: ["languageCode", "offerTitle", "offerDescription", "termsConditions", "imageUrl"],
  promo_code: ["promoCode", "codeType", "totalUsageLimit"],
  redemption_control: ["controlType", "controlValue", "isActive"],
} as const satisfies Record<RecordKind, readonly string[]>;

/** The field by which people call a record; an offer's is its title. */
export const nameField = {
  partner: "partnerName",
  program: "programName",
  merchant: "merchantName",
  location: "addressLine1",
  campaign: "campaignName",
  offer_type: "typeName",
  offer: "offerTitle",
  descriptive: "languageCode",
  promo_code: "promoCode",
  redemption_control: "controlType",
} as const satisfies Record<RecordKind, string>;
