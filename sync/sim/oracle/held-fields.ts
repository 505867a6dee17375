import type { Entity } from "../../record.ts";

const offerToday = [
  "startDate",
  "endDate",
  "merchantOwner",
  "defaultLanguage",
  "status",
  "offerType",
  "redemptionMethods",
  "editionExclusivity",
  "codeType",
  "clickthruUrl",
  "programType",
  "externalReference",
  "campaign",
];

const texts = ["offerTitle", "offerDescription", "termsConditions", "imageUrl", "offerValue"];

const others: Readonly<Partial<Record<Entity, readonly string[]>>> = {
  promo_code: ["promoCode", "codeType", "totalUsageLimit"],
  redemption_control: ["controlType", "controlValue", "isActive"],
  offer_type: ["typeName", "typeDescription", "isActive"],
  partner: ["partnerName", "partnerType", "partnerStatus"],
  program: ["programName", "programType", "programStatus"],
  campaign: ["campaignName", "campaignType", "startDate", "endDate"],
  descriptive: ["languageCode", "offerTitle", "offerDescription", "termsConditions", "imageUrl"],
};

const today: readonly Entity[] = ["offer", "promo_code", "redemption_control", "offer_type"];

/** The fields that this server has a place for (SYNC.md W2, W6; DESIGN.md invariant 8); none for a kind it hasn't. */
export function heldFields(entity: Entity, isComplete: boolean): readonly string[] {
  if (!isComplete && !today.includes(entity)) return [];
  if (entity !== "offer") return others[entity] ?? [];
  return isComplete ? [...offerToday, ...texts] : [...offerToday, "program"];
}
