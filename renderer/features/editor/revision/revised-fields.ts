import {
  type OfferForm,
  type OfferFormField,
  type OfferPatch,
  offerFormFields,
} from "#shared/domain/offer.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";

/**
 * The fields in which what is written differs from what customers have; sets in any order are the same. A field that
 * the server has no place for is never live: nothing of it is a revision, to be taken back.
 */
export function revisedFields(
  { liveForm, localOnly }: Pick<OfferDetail, "liveForm" | "localOnly">,
  form: OfferForm,
): readonly OfferFormField[] {
  if (liveForm === null) return [];
  return offerFormFields.filter(
    field => !localOnly.includes(field) && textOf(liveForm[field]) !== textOf(form[field]),
  );
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
