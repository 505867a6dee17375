import type { OfferForm } from "./offer.ts";
import type { Problem } from "./problem.ts";
import type { RuleContext } from "./rules/context.ts";
import { controlRules } from "./rules/controls.ts";
import { limitRules } from "./rules/limits.ts";
import { offerRules } from "./rules/offer.ts";
import { redemptionRules } from "./rules/redemption.ts";
import { scheduleRules } from "./rules/schedule.ts";
import { textRules } from "./rules/texts.ts";

export { type BrandRules, compileBrand } from "./rules/brand.ts";
export type { MerchantPlaces, RuleContext } from "./rules/context.ts";

/**
 * Everything the rules have to say about a form, in the order of the editor's sections. Errors stop *ready*, warnings
 * don't (CONTRACT.md "An offer in JSON and CSV"); what the brand guidelines say comes last. For records that were pulled, ask `newProblems`.
 */
export function offerProblems(form: OfferForm, context: RuleContext): readonly Problem[] {
  return [
    ...offerRules(form, context),
    ...textRules(form, context),
    ...redemptionRules(form),
    ...limitRules(form, context.defaults),
    ...controlRules(form, context),
    ...scheduleRules(form, context.today, context.defaults.timeZone),
    ...(context.brand?.(form, context.defaults) ?? []),
  ];
}

/**
 * The problems that an edit brought in: those of `after` that weren't there before. Pulled records are data, not
 * drafts: what was wrong on the server already holds nothing back (SYNC.md W3).
 */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const known = new Set(before.map(signature));
  return after.filter(problem => !known.has(signature(problem)));
}

export function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** The sentence differs as soon as the values at fault do. */
function signature({ field, rule, message }: Problem): string {
  return JSON.stringify([field, rule, message]);
}
