import { type OfferForm, type OfferFormField, offerFormFields } from "./offer.ts";
import { isPercentageType } from "./value-unit.ts";

/**
 * The fields that mean something for the chosen method, program type and offer type. What is not among them changes
 * nothing for a customer: an empty one needn't be shown, one that holds a value is kept and said to be unused.
 */
export function relevantFields(form: OfferForm): ReadonlySet<OfferFormField> {
  return new Set(offerFormFields.filter(field => conditions[field]?.isUsed(form) ?? true));
}

/** Why a field is not used, to stand under it: `Not used without the method promo code.`; `null` where it is. */
export function unusedReason(field: OfferFormField, form: OfferForm): string | null {
  const condition = conditions[field];
  return condition === undefined || condition.isUsed(form) ? null : condition.otherwise;
}

/** Whether a field says nothing: no text, no number, no word. */
export function isEmptyField(form: OfferForm, field: OfferFormField): boolean {
  const value = form[field];
  return value === null || (Array.isArray(value) && value.length === 0);
}

interface Condition {
  isUsed(form: OfferForm): boolean;
  readonly otherwise: string;
}

/** A form that hasn't chosen yet, or chose a word of the server's own, is asked for everything. */
const withMethod = (method: string, otherwise: string): Condition => ({
  isUsed: form => form.redemptionMethods.includes(method),
  otherwise,
});

const shown = withMethod("show_save", "Not used without the method show & save.");
const barcode = withMethod("barcode", "Not used without the method barcode.");

const hasNoValue: readonly string[] = ["free_item"];
const hasOwnUnit: readonly string[] = ["free_item", "bogo"];

/** A share of the price; the workspace's own unit is always money. */
const isShare = ({ offerType, offerValueUnit }: OfferForm): boolean =>
  offerValueUnit === null ? isPercentageType(offerType) : offerValueUnit === "%";

const value: Condition = {
  isUsed: ({ offerType }) => offerType === null || !hasNoValue.includes(offerType),
  otherwise: "Not used by this type: a free item has no value.",
};

const conditions: Partial<Record<OfferFormField, Condition>> = {
  promoCode: withMethod("promo_code", "Not used without the method promo code."),
  showHeading: shown,
  showText: shown,
  showWatermark: shown,
  barcodeSymbology: barcode,
  barcodeText: barcode,
  clickthruUrl: withMethod("online_link", "Not used without the method online link."),
  offerValue: value,
  offerValueUnit: value,
  targetAudience: {
    isUsed: ({ programType }) => programType !== "open_loop",
    otherwise: "Not used by an open loop program: it is for everybody.",
  },
  averageBasket: {
    isUsed: form => form.offerType === null || (isShare(form) && !hasOwnUnit.includes(form.offerType)),
    otherwise: "Not used by this type: only a percentage is reckoned on the basket.",
  },
};
