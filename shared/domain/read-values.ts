import { type FieldFault, readField } from "./normalise.ts";
import { type OfferFormField, type OfferPatch, offerFormFields, offerPatchSchema } from "./offer.ts";

export interface ReadValues {
  /** The fields that could be read, normalised. */
  readonly patch: OfferPatch;
  readonly faults: readonly { readonly field: OfferFormField; readonly fault: FieldFault }[];
}

/**
 * Reads raw values by field name into a patch. Only names of the form's fields count, and the singular
 * `redemptionMethod` of the seed's form, which joins `redemptionMethods`.
 */
export function readValues(raw: Readonly<Record<string, unknown>>): ReadValues {
  const patch: Record<string, unknown> = {};
  const faults: { field: OfferFormField; fault: FieldFault }[] = [];
  for (const field of offerFormFields) {
    const given = field === "redemptionMethods" ? givenMethods(raw) : raw[field];
    if (given === undefined) continue;
    const value = readField(field, given);
    if (value.ok) patch[field] = value.value;
    else faults.push({ field, fault: value.error });
  }
  return { patch: offerPatchSchema.parse(patch), faults };
}

function givenMethods(raw: Readonly<Record<string, unknown>>): unknown {
  const { redemptionMethods: many, redemptionMethod: one } = raw;
  if (one === undefined) return many;
  return [many ?? [], one].flat().filter(method => method !== null);
}
