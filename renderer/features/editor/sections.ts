import type { OfferFormField } from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";

/** The editor's sections in their order (DESIGN.md "What people see"); every field of the form stands in one. */
export const sections = [
  {
    id: "goal",
    title: "Goal",
    fields: ["businessObjective", "programType", "program", "campaign"],
  },
  {
    id: "offer",
    title: "Offer",
    fields: [
      "offerType",
      "offerValue",
      "offerValueUnit",
      "offerTitle",
      "offerDescription",
      "termsConditions",
      "imageUrl",
      "picture",
      "pictureAlt",
      "pictureFocus",
    ],
  },
  {
    id: "redemption",
    title: "Redemption",
    fields: [
      "redemptionMethods",
      "promoCode",
      "showHeading",
      "showText",
      "showWatermark",
      "barcodeSymbology",
      "barcodeText",
      "clickthruUrl",
      "codeType",
    ],
  },
  { id: "channels", title: "Channels", fields: ["channels"] },
  { id: "audience", title: "Audience", fields: ["targetAudience"] },
  {
    id: "limits",
    title: "Limits & budget",
    fields: [
      "totalUsageLimit",
      "usageLimitPerCustomer",
      "usageLimitPerDay",
      "usageLimitPerWeek",
      "usageLimitPerMonth",
      "usageLimitPerYear",
      "redemptionPlaces",
      "redemptionHours",
      "exclusiveGroup",
      "maxDiscount",
      "maxDiscountUnit",
      "totalBudget",
      "averageBasket",
    ],
  },
  { id: "schedule", title: "Schedule", fields: ["startDate", "endDate"] },
  { id: "languages", title: "Languages", fields: ["defaultLanguage"] },
  {
    id: "details",
    title: "Details",
    fields: ["merchantOwner", "status", "externalReference", "editionExclusivity", "tags"],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly OfferFormField[];
}[];

export type Section = (typeof sections)[number];
export type SectionId = Section["id"];

export function sectionOf(field: OfferFormField): SectionId {
  const found = sections.find(section => holds(section, field));
  if (!found) throw new Error(`No section holds ${field}.`);
  return found.id;
}

export function problemsIn(section: Section, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(problem => holds(section, problem.field));
}

/** Problems in the order of the screen, errors and warnings as they come: the way `F8` walks. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const order: readonly OfferFormField[] = sections.flatMap(
    (section): readonly OfferFormField[] => section.fields,
  );
  return problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

function holds(section: Section, field: OfferFormField): boolean {
  const fields: readonly OfferFormField[] = section.fields;
  return fields.includes(field);
}
