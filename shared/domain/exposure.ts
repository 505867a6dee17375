import { z } from "zod";
import { formatCount, formatMoney } from "./figures.ts";
import type { OfferForm } from "./offer.ts";
import { isCurrency, valueUnit } from "./value-unit.ts";
import type { WorkspaceDefaults } from "./workspace.ts";

/** Worst case against the budget, reckoned as `explanation` says; `null` where something is missing. */
export const exposureSchema = z.object({
  amount: z.number().nullable(),
  currency: z.string(),
  budget: z.number().nullable(),
  /** e.g. `1,000 uses × $64 (20% of a $320 basket)`, or what is missing. */
  explanation: z.string(),
  /** The largest number of uses that stays inside the budget, where the budget is exceeded. */
  usesWithinBudget: z.int().nullable(),
});
export type Exposure = z.infer<typeof exposureSchema>;

type ReckoningDefaults = Pick<WorkspaceDefaults, "currency" | "averageBasket">;

/**
 * What the offer costs if every use is taken: uses × the discount of one use. Amounts are in the offer's own
 * currency: its value's, else its maximum's, else the workspace's; the budget and the offer's basket stand in it too.
 * Only equal currencies are compared: the workspace's basket counts only in its own.
 */
export function exposureOf(form: OfferForm, defaults: ReckoningDefaults): Exposure {
  const currency = currencyOf(form, defaults);
  const budget = form.totalBudget;
  const uses = form.totalUsageLimit;
  const use = discountOfOneUse(form, defaults, currency);
  const missing = [
    ...(uses === null || uses <= 0 ? ["a limit on total uses"] : []),
    ...("missing" in use ? [use.missing] : []),
  ];
  if (uses === null || uses <= 0 || "missing" in use) {
    const explanation = `Worst case unknown: needs ${missing.join(" and ")}.`;
    return { amount: null, currency, budget, explanation, usesWithinBudget: null };
  }
  const each = use.how === null ? "" : ` (${use.how})`;
  return {
    amount: toCents(uses * use.amount),
    currency,
    budget,
    explanation: `${formatCount(uses, "use")} × ${formatMoney(use.amount, currency)}${each}`,
    usesWithinBudget: budget === null ? null : usesInside(budget, uses, use.amount),
  };
}

type OneUse = { readonly amount: number; readonly how: string | null } | { readonly missing: string };

function discountOfOneUse(form: OfferForm, defaults: ReckoningDefaults, currency: string): OneUse {
  const cap = form.maxDiscountUnit === currency && (form.maxDiscount ?? 0) > 0 ? form.maxDiscount : null;
  const unit = valueUnit(form, defaults);
  if (isFreeItem(form.offerType) && (form.offerValue === null || unit === "%")) {
    return cap === null
      ? { missing: "a maximum discount in money, since the worth of the free item is not known" }
      : { amount: cap, how: "the maximum discount" };
  }
  if (form.offerValue === null || form.offerValue < 0) return { missing: "a value" };
  if (unit !== "%") return amountOff(form.offerValue, unit, cap, currency);
  return percentageOff(percentOf(form), basketOf(form, defaults, currency), cap, currency);
}

function amountOff(value: number, unit: string, cap: number | null, currency: string): OneUse {
  if (unit !== currency) return { missing: "a value in % or in money" };
  return cap !== null && cap < value
    ? { amount: cap, how: "the maximum discount" }
    : { amount: value, how: null };
}

/** A cap in money bounds the worst case even where the basket is not known. */
function percentageOff(percent: number, basket: number | null, cap: number | null, currency: string): OneUse {
  if (basket === null && cap === null) return { missing: `an average basket in ${currency}` };
  if (basket === null) return { amount: cap ?? 0, how: "the maximum discount" };
  const uncapped = toCents((percent * basket) / 100);
  const share = `${percent}% of a ${formatMoney(basket, currency)} basket`;
  if (cap === null || uncapped <= cap) return { amount: uncapped, how: share };
  return { amount: cap, how: `${share}, at most ${formatMoney(cap, currency)}` };
}

function percentOf(form: OfferForm): number {
  const value = form.offerValue ?? 0;
  const capped = form.maxDiscountUnit === "%" && form.maxDiscount !== null && form.maxDiscount > 0;
  return capped ? Math.min(value, form.maxDiscount ?? value) : value;
}

function basketOf(form: OfferForm, defaults: ReckoningDefaults, currency: string): number | null {
  const basket = form.averageBasket ?? (defaults.currency === currency ? defaults.averageBasket : null);
  return basket !== null && basket > 0 ? basket : null;
}

function currencyOf(form: OfferForm, defaults: ReckoningDefaults): string {
  const unit = valueUnit(form, defaults);
  if (isCurrency(unit)) return unit;
  return isCurrency(form.maxDiscountUnit) ? form.maxDiscountUnit : defaults.currency;
}

function isFreeItem(offerType: string | null): boolean {
  return offerType !== null && /bogo|buy.?one|free.?item/i.test(offerType);
}

/** `null` while the uses asked for are inside the budget. */
function usesInside(budget: number, uses: number, each: number): number | null {
  if (toCents(uses * each) <= budget) return null;
  let most = Math.max(0, Math.floor(budget / each));
  while (toCents((most + 1) * each) <= budget) most += 1;
  while (most > 0 && toCents(most * each) > budget) most -= 1;
  return most;
}

function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
