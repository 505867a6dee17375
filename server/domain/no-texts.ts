import type { OfferTexts } from "../db/ent-mom/offers.ts";

/** The texts of an offer that nobody has described yet. */
export const noTexts: OfferTexts = {
  short_text: null,
  long_text: null,
  terms_conditions: null,
  image_url: null,
  savings_amount: null,
  savings_type: null,
};
