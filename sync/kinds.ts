import { endpoints } from "#shared/api/endpoints.ts";
import { foldPromoCode } from "#shared/domain/promo-code.ts";
import { folded, type Kind, type PlainEntity, type PulledRecord } from "./kind.ts";
import type { Entity, Json, SyncRecord } from "./record.ts";
import { keyOf } from "./values.ts";
import { anyNumber, date, text, wholeNumber } from "./wire-values.ts";

const partner: Kind = {
  entity: "partner",
  idName: "partner_id",
  parentName: null,
  listPath: endpoints.listPartners.path,
  fields: [
    { field: "partnerName", wire: "partner_name", read: text },
    { field: "partnerType", wire: "partner_type", read: text },
    { field: "partnerStatus", wire: "partner_status", read: text },
  ],
  naturalKey: fields => folded(fields.partnerName),
  isComplete: fields => text(fields.partnerName) !== null,
};

const program: Kind = {
  entity: "program",
  idName: "program_id",
  parentName: null,
  listPath: endpoints.listPrograms.path,
  fields: [
    { field: "programName", wire: "program_name", read: text },
    { field: "programType", wire: "program_type", read: text },
    { field: "programStatus", wire: "program_status", read: text },
    { field: "partner", wire: "partner_id", read: wholeNumber, refers: "partner" },
  ],
  naturalKey: fields => folded(fields.programName),
  isComplete: fields => text(fields.programName) !== null,
};

const merchant: Kind = {
  entity: "merchant",
  idName: "merchant_id",
  parentName: null,
  listPath: endpoints.listMerchants.path,
  fields: [
    { field: "merchantName", wire: "merchant_name", read: text },
    { field: "merchantType", wire: "merchant_type", read: text },
    { field: "merchantStatus", wire: "status", read: text },
    { field: "primaryCategoryId", wire: "primary_category_id", read: wholeNumber },
    { field: "timeZone", wire: "time_zone", read: text },
  ],
  naturalKey: fields => folded(fields.merchantName),
  isComplete: fields => text(fields.merchantName) !== null,
};

const location: Kind = {
  entity: "location",
  idName: "location_id",
  parentName: "merchant_id",
  listPath: endpoints.listLocations.path.replace("{merchant_id}", "{parent}"),
  fields: [
    { field: "addressLine1", wire: "address_line1", read: text },
    { field: "city", wire: "city", read: text },
    { field: "state", wire: "state", read: text },
    { field: "postalCode", wire: "postal_code", read: text },
    { field: "latitude", wire: "latitude", read: anyNumber },
    { field: "longitude", wire: "longitude", read: anyNumber },
  ],
  naturalKey: ({ addressLine1, city, postalCode }) => keyOf([addressLine1, city, postalCode].map(folded)),
  isComplete: () => true,
};

const campaign: Kind = {
  entity: "campaign",
  idName: "campaign_id",
  parentName: null,
  listPath: endpoints.listCampaigns.path,
  fields: [
    { field: "campaignName", wire: "campaign_name", read: text },
    { field: "campaignType", wire: "campaign_type", read: text },
    { field: "startDate", wire: "start_date", read: date },
    { field: "endDate", wire: "end_date", read: date },
    { field: "program", wire: "program_id", read: wholeNumber, refers: "program" },
  ],
  naturalKey: ({ campaignName, program }) => keyOf([folded(campaignName), program ?? null]),
  isComplete: fields => text(fields.campaignName) !== null,
};

const offerType: Kind = {
  entity: "offer_type",
  idName: "offer_type_id",
  parentName: null,
  listPath: endpoints.listOfferTypes.path,
  fields: [
    { field: "typeName", wire: "type_name", read: text },
    { field: "typeDescription", wire: "type_description", read: text },
    { field: "isActive", wire: "is_active", read: activeUnlessSaid },
  ],
  naturalKey: fields => folded(fields.typeName),
  isComplete: fields => text(fields.typeName) !== null,
};

const promoCode: Kind = {
  entity: "promo_code",
  idName: "promo_code_id",
  parentName: "offer_id",
  listPath: endpoints.listPromoCodes.path,
  fields: [
    { field: "promoCode", wire: "promo_code", read: text },
    { field: "codeType", wire: "code_type", read: text },
    { field: "totalUsageLimit", wire: "usage_limit", read: wholeNumber },
  ],
  naturalKey: fields => foldPromoCode(text(fields.promoCode) ?? ""),
  isComplete: fields => text(fields.promoCode) !== null,
};

const redemptionControl: Kind = {
  entity: "redemption_control",
  idName: "control_id",
  parentName: "offer_id",
  listPath: endpoints.listRedemptionControls.path,
  fields: [
    { field: "controlType", wire: "control_type", read: value => text(value) ?? "" },
    { field: "controlValue", wire: "control_value", read: value => value ?? null },
    { field: "isActive", wire: "is_active", read: activeUnlessSaid },
  ],
  naturalKey: fields => keyOf([fields.controlType ?? null, fields.controlValue ?? null]),
  isComplete: fields => text(fields.controlType) !== null,
};

/** Every kind of one shape on the wire (SYNC.md W2; seed, "Data Models & Endpoints"). */
export const kinds: Readonly<Record<PlainEntity, Kind>> = {
  partner,
  program,
  merchant,
  location,
  campaign,
  offer_type: offerType,
  promo_code: promoCode,
  redemption_control: redemptionControl,
};

export const kindOf = (entity: Entity): Kind | null =>
  entity === "offer" || entity === "descriptive" ? null : kinds[entity];

/** False while there is nothing of it that a server could be told. */
export function isComplete({ entity, fields }: SyncRecord): boolean {
  if (entity === "descriptive") return text(fields.languageCode) !== null;
  return kindOf(entity)?.isComplete(fields) ?? true;
}

/** Redemptions counted on a code; an answer without the count is taken as used, the careful reading. */
export function redemptionsOf(code: PulledRecord): number {
  return wholeNumber(code.row.redemption_count) ?? Number.POSITIVE_INFINITY;
}

function activeUnlessSaid(value: Json | undefined): boolean {
  return value !== false;
}
