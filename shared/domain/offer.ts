import { z } from "zod";
import { offerStates, stages } from "./words.ts";

/**
 * The working fields of an offer, in CONTRACT.md's names. Every key is always present: an empty value is
 * `null` (text, numbers) or `[]` (sets), so that records compare field by field. Values are data, not
 * drafts (SYNC.md W3): authoring rules live in `rules.ts` and never stop a record from being stored.
 *
 * The keys' order is the stored form's order (see `normaliseFields`).
 */
export const offerFieldsSchema = z.object({
  /** Merchant id on the server. */
  merchantOwner: z.int().nullable(),
  offerTitle: z.string().nullable(),
  offerDescription: z.string().nullable(),
  termsConditions: z.string().nullable(),
  imageUrl: z.string().nullable(),
  offerType: z.string().nullable(),
  offerValue: z.number().nullable(),
  /** `%` or an ISO 4217 code. */
  offerValueUnit: z.string().nullable(),
  /** Plain dates `YYYY-MM-DD` (SYNC.md W5). */
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  /** BCP 47. */
  defaultLanguage: z.string().nullable(),
  status: z.string().nullable(),
  programType: z.string().nullable(),
  redemptionMethods: z.array(z.string()),
  program: z.string().nullable(),
  clickthruUrl: z.string().nullable(),
  channels: z.array(z.string()),
  businessObjective: z.string().nullable(),
  targetAudience: z.array(z.string()),
  maxDiscount: z.number().nullable(),
  maxDiscountUnit: z.string().nullable(),
  totalBudget: z.number().nullable(),
  averageBasket: z.number().nullable(),
  /** The user's own part only (SYNC.md W6). */
  externalReference: z.string().nullable(),
  campaign: z.string().nullable(),
  editionExclusivity: z.string().nullable(),
  tags: z.array(z.string()),
  /** One character (seed, "Create Offer"). */
  codeType: z.string().nullable(),
  /** What a customer shows at the till (show & save): the large line, the text under it, the faint text behind. */
  showHeading: z.string().nullable(),
  showText: z.string().nullable(),
  showWatermark: z.string().nullable(),
  /** A word of `barcodeSymbologies`, and what the code says, its check digit included. */
  barcodeSymbology: z.string().nullable(),
  barcodeText: z.string().nullable(),
  /** A picture of this computer by its name (`picture.ts`), shown instead of the one at `imageUrl`. */
  picture: z.string().nullable(),
  /** What the picture shows, in words; without it the picture is decoration. */
  pictureAlt: z.string().nullable(),
  /** The point of the picture that every crop keeps: two whole percents, from the left and from above (`picture.ts`). */
  pictureFocus: z.string().nullable(),
});
export type OfferFields = z.infer<typeof offerFieldsSchema>;
export type OfferField = keyof OfferFields;

/** Fields of the form that travel as redemption controls of their own (see `controls.ts`). */
export const controlFieldsSchema = z.object({
  /** Uses by one customer in a day, week, month or year: positive whole numbers. */
  usageLimitPerDay: z.int().nullable(),
  usageLimitPerWeek: z.int().nullable(),
  usageLimitPerMonth: z.int().nullable(),
  usageLimitPerYear: z.int().nullable(),
  /** Places of the merchant where it can be redeemed, all if empty: each by its number on the server or its name. */
  redemptionPlaces: z.array(z.string()),
  /** When it can be redeemed, always if empty: each like `mon-fri 09:00-17:00` (see `time-window.ts`). */
  redemptionHours: z.array(z.string()),
  /** The group of customers that it is kept for. */
  exclusiveGroup: z.string().nullable(),
});
export type ControlFields = z.infer<typeof controlFieldsSchema>;

/** Fields of the form that travel as records of their own: the promo code and the limits (SYNC.md W8). */
export const redemptionFieldsSchema = z.object({
  promoCode: z.string().nullable(),
  /** Uses by everybody together, a positive whole number. */
  totalUsageLimit: z.int().nullable(),
  /** Uses by one customer, a positive whole number. */
  usageLimitPerCustomer: z.int().nullable(),
  ...controlFieldsSchema.shape,
});
export type RedemptionFields = z.infer<typeof redemptionFieldsSchema>;

/** The whole form: what an author edits, imports and exports. */
export const offerFormSchema = offerFieldsSchema.extend(redemptionFieldsSchema.shape);
export type OfferForm = z.infer<typeof offerFormSchema>;
export type OfferFormField = keyof OfferForm;

export const offerFormFields: readonly OfferFormField[] = offerFormSchema.keyof().options;
export const offerFields: readonly OfferField[] = offerFieldsSchema.keyof().options;

/** An edit: the fields it names, normalised. */
export const offerPatchSchema = offerFormSchema.partial();
export type OfferPatch = z.infer<typeof offerPatchSchema>;

/** An offer as the command line and the exports show it (CONTRACT.md "An offer in JSON and CSV"). */
export const offerSchema = offerFormSchema.extend({
  id: z.string(),
  offerId: z.int().nullable(),
  state: z.enum(offerStates),
  stage: z.enum(stages),
});
export type Offer = z.infer<typeof offerSchema>;

/** Sets merge as sets (SYNC.md M1); everything else is one value. */
export const setFields = ["redemptionMethods", "channels", "targetAudience", "tags"] as const;
export type SetField = (typeof setFields)[number];

/** A form with nothing in it but the defaults of CONTRACT.md (`en`, active). */
export const emptyForm: OfferForm = {
  merchantOwner: null,
  offerTitle: null,
  offerDescription: null,
  termsConditions: null,
  imageUrl: null,
  offerType: null,
  offerValue: null,
  offerValueUnit: null,
  startDate: null,
  endDate: null,
  defaultLanguage: "en",
  status: "active",
  programType: null,
  redemptionMethods: [],
  program: null,
  clickthruUrl: null,
  channels: [],
  businessObjective: null,
  targetAudience: [],
  maxDiscount: null,
  maxDiscountUnit: null,
  totalBudget: null,
  averageBasket: null,
  externalReference: null,
  campaign: null,
  editionExclusivity: null,
  tags: [],
  codeType: null,
  showHeading: null,
  showText: null,
  showWatermark: null,
  barcodeSymbology: null,
  barcodeText: null,
  picture: null,
  pictureAlt: null,
  pictureFocus: null,
  promoCode: null,
  totalUsageLimit: null,
  usageLimitPerCustomer: null,
  usageLimitPerDay: null,
  usageLimitPerWeek: null,
  usageLimitPerMonth: null,
  usageLimitPerYear: null,
  redemptionPlaces: [],
  redemptionHours: [],
  exclusiveGroup: null,
};
