import type { OfferFormField } from "./offer.ts";

/** How each field of the form is written: which reading `normalise.ts` gives it. */
export type FieldKind = "text" | "date" | "number" | "whole" | "unit" | "set" | "words" | "word";

export const fieldKinds: Readonly<Record<OfferFormField, FieldKind>> = {
  merchantOwner: "whole",
  offerTitle: "text",
  offerDescription: "text",
  termsConditions: "text",
  imageUrl: "text",
  offerType: "text",
  offerValue: "number",
  offerValueUnit: "unit",
  startDate: "date",
  endDate: "date",
  defaultLanguage: "text",
  status: "word",
  programType: "word",
  redemptionMethods: "words",
  program: "text",
  clickthruUrl: "text",
  channels: "words",
  businessObjective: "text",
  targetAudience: "set",
  maxDiscount: "number",
  maxDiscountUnit: "unit",
  totalBudget: "number",
  averageBasket: "number",
  externalReference: "text",
  campaign: "text",
  editionExclusivity: "text",
  tags: "set",
  codeType: "text",
  promoCode: "text",
  totalUsageLimit: "whole",
  usageLimitPerCustomer: "whole",
};
