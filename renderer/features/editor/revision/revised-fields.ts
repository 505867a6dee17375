import {
  type OfferForm,
  type OfferFormField,
  type OfferPatch,
  offerFormFields,
} from "#shared/domain/offer.ts";

/** The fields in which what is written differs from what customers have; sets in any order are the same. */
export function revisedFields(live: OfferForm | null, form: OfferForm): readonly OfferFormField[] {
  if (live === null) return [];
  return offerFormFields.filter(field => textOf(live[field]) !== textOf(form[field]));
}

/** The edit that makes them as they are live. */
export function backTo(live: OfferForm, fields: readonly OfferFormField[]): OfferPatch {
  const patch: OfferPatch = {};
  for (const field of fields) take(field, live, patch);
  return patch;
}

function take<Field extends OfferFormField>(field: Field, from: OfferForm, into: OfferPatch): void {
  into[field] = from[field];
}

const textOf = (value: OfferForm[OfferFormField]): string =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
