import { z } from "zod";
import { formatCount, formatMoney } from "./figures.ts";
import { type OfferForm, offerFormSchema } from "./offer.ts";
import { isCurrency, valueUnit } from "./value-unit.ts";
import type { WorkspaceDefaults } from "./workspace.ts";

const amount = z.number();

/** What one use costs at worst, step by step; each step names the field that a person would change. */
const exposureStepSchema = z.discriminatedUnion("kind", [
  /** A share of a basket. `cappedFrom`: the offer's own percentage, where a maximum in % is below it. */
  z.object({
    kind: z.literal("share"),
    percent: z.number(),
    cappedFrom: z.number().nullable(),
    basket: amount,
    basketOf: z.enum(["offer", "workspace"]),
    amount,
  }),
  z.object({ kind: z.literal("value"), amount }),
  /** The maximum discount in money; `uncapped` is what it would be without, where that is known. */
  z.object({ kind: z.literal("maximum"), amount, uncapped: amount.nullable() }),
]);
export type ExposureStep = z.infer<typeof exposureStepSchema>;

/** Worst case against the budget, reckoned as `explanation` says; `null` where something is missing. */
export const exposureSchema = z.object({
  amount: z.number().nullable(),
  currency: z.string(),
  budget: z.number().nullable(),
  /** e.g. `1,000 uses × $64 (20% of a $320 basket)`, or what is missing. */
  explanation: z.string(),
  /** The largest number of uses that stays inside the budget, where the budget is exceeded. */
  usesWithinBudget: z.int().nullable(),
  /** Uses that are allowed in total; `null` without a limit. */
  uses: z.number().nullable(),
  /** What one use costs at worst, and how that comes about; `null` and no steps where it is not known. */
  each: z.number().nullable(),
  steps: z.array(exposureStepSchema),
  /** Fields that the sum waits for. */
  missing: z.array(offerFormSchema.keyof()),
  /** Uses that the budget bears, whether they are limited or not; `null` where that can't be said. */
  budgetBears: z.int().nullable(),
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
  const limit = form.totalUsageLimit;
  const uses = limit !== null && limit > 0 ? limit : null;
  const use = discountOfOneUse(form, defaults, currency);
  const known = "missing" in use ? null : use;
  const each = known?.amount ?? null;
  const amount = uses === null || each === null ? null : toCents(uses * each);
  return {
    amount,
    currency,
    budget,
    explanation: explanationOf(uses, use, currency),
    usesWithinBudget: amount !== null && budget !== null && amount > budget ? mostUses(budget, each) : null,
    uses,
    each,
    steps: known?.steps ?? [],
    missing: [...(uses === null ? totalUses : []), ...("missing" in use ? use.fields : [])],
    budgetBears: budget === null ? null : mostUses(budget, each),
  };
}

const totalUses = ["totalUsageLimit"] as const;

function explanationOf(uses: number | null, use: OneUse, currency: string): string {
  if (uses === null || "missing" in use) {
    const missing = [
      ...(uses === null ? ["a limit on total uses"] : []),
      ...("missing" in use ? [use.missing] : []),
    ];
    return `Worst case unknown: needs ${missing.join(" and ")}.`;
  }
  const how = use.how === null ? "" : ` (${use.how})`;
  return `${formatCount(uses, "use")} × ${formatMoney(use.amount, currency)}${how}`;
}

type OneUse =
  | { readonly amount: number; readonly how: string | null; readonly steps: ExposureStep[] }
  | { readonly missing: string; readonly fields: Exposure["missing"] };

function discountOfOneUse(form: OfferForm, defaults: ReckoningDefaults, currency: string): OneUse {
  const cap = form.maxDiscountUnit === currency && (form.maxDiscount ?? 0) > 0 ? form.maxDiscount : null;
  const unit = valueUnit(form, defaults);
  if (isFreeItem(form.offerType) && (form.offerValue === null || unit === "%")) {
    if (cap !== null) return atMost(cap, null, "the maximum discount");
    const missing = "a maximum discount in money, since the worth of the free item is not known";
    return { missing, fields: ["maxDiscount"] };
  }
  if (form.offerValue === null || form.offerValue < 0) return { missing: "a value", fields: ["offerValue"] };
  if (unit !== "%") return amountOff(form.offerValue, unit, cap, currency);
  return percentageOff(form, defaults, cap, currency);
}

function amountOff(value: number, unit: string, cap: number | null, currency: string): OneUse {
  if (unit !== currency) return { missing: "a value in % or in money", fields: ["offerValueUnit"] };
  if (cap !== null && cap < value) return atMost(cap, value, "the maximum discount");
  return { amount: value, how: null, steps: [{ kind: "value", amount: value }] };
}

/** A cap in money bounds the worst case even where the basket is not known. */
function percentageOff(
  form: OfferForm,
  defaults: ReckoningDefaults,
  cap: number | null,
  currency: string,
): OneUse {
  const percent = percentOf(form);
  const basket = basketOf(form, defaults, currency);
  if (basket === null) {
    if (cap !== null) return atMost(cap, null, "the maximum discount");
    return { missing: `an average basket in ${currency}`, fields: ["averageBasket"] };
  }
  const amount = toCents((percent * basket) / 100);
  const words = `${percent}% of a ${formatMoney(basket, currency)} basket`;
  const share: ExposureStep = {
    kind: "share",
    percent,
    cappedFrom: form.offerValue !== null && form.offerValue > percent ? form.offerValue : null,
    basket,
    basketOf: form.averageBasket === null ? "workspace" : "offer",
    amount,
  };
  if (cap === null || amount <= cap) return { amount, how: words, steps: [share] };
  const capped = atMost(cap, amount, `${words}, at most ${formatMoney(cap, currency)}`);
  return { ...capped, steps: [share, ...capped.steps] };
}

const atMost = (cap: number, uncapped: number | null, how: string) => ({
  amount: cap,
  how,
  steps: [{ kind: "maximum" as const, amount: cap, uncapped }],
});

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

/** The largest number of uses that a budget bears; `null` where a use costs nothing, or nobody knows what. */
function mostUses(budget: number, each: number | null): number | null {
  if (each === null || each <= 0) return null;
  let most = Math.max(0, Math.floor(budget / each));
  while (toCents((most + 1) * each) <= budget) most += 1;
  while (most > 0 && toCents(most * each) > budget) most -= 1;
  return Number.isSafeInteger(most) ? most : null;
}

function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
