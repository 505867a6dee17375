import type { OfferForm, OfferPatch } from "./offer.ts";
import type { WorkspaceDefaults } from "./workspace.ts";

/** `%` for percentage types, else the maximum's currency, else the workspace's (CONTRACT.md). */
export function defaultValueUnit(
  form: Pick<OfferForm, "offerType" | "maxDiscountUnit">,
  defaults: Pick<WorkspaceDefaults, "currency">,
): string {
  if (isPercentageType(form.offerType)) return "%";
  return isCurrency(form.maxDiscountUnit) ? form.maxDiscountUnit : defaults.currency;
}

/** The unit that the value stands in, written or not. */
export function valueUnit(
  form: Pick<OfferForm, "offerType" | "offerValueUnit" | "maxDiscountUnit">,
  defaults: Pick<WorkspaceDefaults, "currency">,
): string {
  return form.offerValueUnit ?? defaultValueUnit(form, defaults);
}

/** A new type brings its unit along, unless the edit names a unit or the author had chosen another than the default. */
export function unitFollowingType(
  before: OfferForm,
  patch: OfferPatch,
  defaults: Pick<WorkspaceDefaults, "currency">,
): OfferPatch {
  const { offerType } = patch;
  if (offerType === undefined || offerType === null || offerType === before.offerType) return patch;
  if (patch.offerValueUnit !== undefined) return patch;
  const chosen =
    before.offerValueUnit !== null && before.offerValueUnit !== defaultValueUnit(before, defaults);
  if (chosen) return patch;
  const maxDiscountUnit = patch.maxDiscountUnit ?? before.maxDiscountUnit;
  return { ...patch, offerValueUnit: defaultValueUnit({ offerType, maxDiscountUnit }, defaults) };
}

export function isPercentageType(offerType: string | null): boolean {
  return offerType !== null && /percent/i.test(offerType);
}

export function isCurrency(unit: string | null): unit is string {
  return unit !== null && /^[A-Z]{3}$/.test(unit);
}
