import { codeTypeAfter, codeTypeOf } from "#shared/domain/code-type.ts";
import {
  emptyForm,
  type OfferField,
  type OfferFields,
  type OfferForm,
  type OfferPatch,
  offerFields,
  offerFormSchema,
} from "#shared/domain/offer.ts";
import { isLocalPicture } from "#shared/domain/picture.ts";
import { placeRedemption } from "#shared/domain/redemption.ts";
import { defaultValueUnit, unitFollowingType } from "#shared/domain/value-unit.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import type { OfferChange, StoredOffer } from "../store/index.ts";
import { formOf } from "./offer-form.ts";

export interface Edit {
  /** The form as it is after the edit. */
  readonly after: OfferForm;
  /** What the store has to change; empty if nothing does. */
  readonly change: Pick<OfferChange, "fields" | "children">;
}

/** What a patch (normalised) makes of an offer, or of nothing yet, with all that follows from it (SYNC.md W4, W8). */
export function editOf(stored: StoredOffer | null, given: OfferPatch, defaults: WorkspaceDefaults): Edit {
  const before = stored === null ? emptyForm : formOf(stored);
  const patch = withCodeType(before, withFallbacks(withPicture(unitFollowingType(before, given, defaults))));
  const after = merged(before, patch);
  const children = placeRedemption(
    { codes: stored?.codes ?? [], controls: stored?.controls ?? [], methods: before.redemptionMethods },
    patch,
  );
  const fields: Partial<OfferFields> = {};
  for (const field of offerFields) {
    if (!sameValue(after[field], before[field])) take(field, after, fields);
  }
  return {
    after,
    change: {
      ...(Object.keys(fields).length > 0 && { fields }),
      ...(children.length > 0 && { children }),
    },
  };
}

/** The form with the fields that the patch names. */
export function merged(form: OfferForm, patch: OfferPatch): OfferForm {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  return offerFormSchema.parse({ ...form, ...Object.fromEntries(named) });
}

export const isEmptyChange = (change: Edit["change"]): boolean =>
  change.fields === undefined && change.children === undefined;

/** What an import fills in where a record is silent (CONTRACT.md "An offer in JSON and CSV"). */
export function withImportDefaults(
  before: OfferForm,
  patch: OfferPatch,
  defaults: WorkspaceDefaults,
): OfferPatch {
  const after = merged(before, patch);
  const unit =
    after.offerValue !== null && after.offerValueUnit === null ? defaultValueUnit(after, defaults) : null;
  const owner = after.merchantOwner === null ? defaults.merchantOwner : null;
  return {
    ...patch,
    ...(unit !== null && { offerValueUnit: unit }),
    ...(owner !== null && { merchantOwner: owner }),
  };
}

/** `imageUrl` is what a server can hold: a name that means something on this computer alone goes to `picture`. */
function withPicture(patch: OfferPatch): OfferPatch {
  const { imageUrl, ...others } = patch;
  return isLocalPicture(imageUrl) ? { picture: imageUrl, ...others } : patch;
}

/** Fields that always have a value: clearing them brings the default back. */
function withFallbacks(patch: OfferPatch): OfferPatch {
  return {
    ...patch,
    ...(patch.defaultLanguage === null && { defaultLanguage: emptyForm.defaultLanguage }),
    ...(patch.status === null && { status: emptyForm.status }),
  };
}

function withCodeType(before: OfferForm, patch: OfferPatch): OfferPatch {
  const methods = patch.redemptionMethods ?? before.redemptionMethods;
  if (patch.codeType === null) return { ...patch, codeType: codeTypeOf(methods) };
  if (patch.codeType !== undefined || patch.redemptionMethods === undefined) return patch;
  return { ...patch, codeType: codeTypeAfter(before.codeType, before.redemptionMethods, methods) };
}

function take<K extends OfferField>(field: K, from: OfferFields, into: Partial<OfferFields>): void {
  into[field] = from[field];
}

/** Sets are equal in any order (SYNC.md M1). */
function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every(member => right.has(member));
}
