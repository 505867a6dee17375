import { exposureOf } from "../exposure.ts";
import { formatCount, formatMoney } from "../figures.ts";
import type { OfferForm, OfferFormField } from "../offer.ts";
import type { Problem } from "../problem.ts";
import type { WorkspaceDefaults } from "../workspace.ts";
import { error, those, warning } from "./say.ts";

/** Limits and budget. */
export function limitRules(form: OfferForm, defaults: WorkspaceDefaults): Problem[] {
  const { totalUsageLimit: total, usageLimitPerCustomer: each } = form;
  const eachOverTotal = total !== null && each !== null && total > 0 && each > total;
  return those([
    positive("totalUsageLimit", total),
    positive("usageLimitPerCustomer", each),
    ...(["usageLimitPerDay", "usageLimitPerWeek", "usageLimitPerMonth", "usageLimitPerYear"] as const).map(
      field => positive(field, form[field]),
    ),
    eachOverTotal &&
      warning(
        "usageLimitPerCustomer",
        "customer-limit-over-total",
        `One customer may use it more often than the ${formatCount(total, "use")} there are in total.`,
        { label: `Use ${total}`, value: total },
      ),
    budgetRule(form, defaults),
  ]);
}

function positive(
  field: OfferFormField & `${string}sageLimit${string}`,
  limit: number | null,
): Problem | null {
  if (limit === null || (Number.isSafeInteger(limit) && limit > 0)) return null;
  return error(field, "limit-not-positive", `A limit is a whole number above 0, not ${limit}.`, {
    label: "No limit",
    value: null,
  });
}

function budgetRule(form: OfferForm, defaults: WorkspaceDefaults): Problem | null {
  const { amount, budget, currency, usesWithinBudget } = exposureOf(form, defaults);
  if (amount === null || budget === null || usesWithinBudget === null) return null;
  const message = `At worst ${formatMoney(amount, currency)}, over the budget of ${formatMoney(budget, currency)}.`;
  if (usesWithinBudget < 1) return warning("totalBudget", "exposure-over-budget", message);
  return warning("totalUsageLimit", "exposure-over-budget", message, {
    label: `Limit to ${usesWithinBudget.toLocaleString("en-US")}`,
    value: usesWithinBudget,
  });
}
