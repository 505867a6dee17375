import { usableLocale } from "#shared/domain/locale.ts";
import type { OfferForm } from "#shared/domain/offer.ts";
import { placeholderValues } from "#shared/domain/placeholder-values.ts";
import type { PlaceholderValues } from "#shared/domain/placeholders.ts";

/** The texts that may hold placeholders. */
export type CustomerText = "offerTitle" | "offerDescription" | "termsConditions";

/** What a text is filled with beside the form. */
export interface TextContext {
  /** ISO 4217, for amounts without a unit. */
  readonly currency: string;
  readonly merchantName: string | null;
}

/** What each placeholder stands for in a text of this form, in the offer's own language. */
export function valuesFor(field: CustomerText, form: OfferForm, context: TextContext): PlaceholderValues {
  const values = placeholderValues(form, { ...context, locale: usableLocale(form.defaultLanguage) });
  return field === "offerTitle" ? { ...values, title: null } : values;
}
