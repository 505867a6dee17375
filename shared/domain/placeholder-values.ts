import { amountText } from "./amounts.ts";
import { dateFormat, numberFormat } from "./formatters.ts";
import type { OfferForm } from "./offer.ts";
import type { PlaceholderName, PlaceholderValues } from "./placeholders.ts";
import { daysBetween } from "./plain-date.ts";
import { remembering } from "./remembering.ts";
import { valueUnit } from "./value-unit.ts";

/** The fields that placeholders stand for. */
export type PlaceholderFields = Pick<
  OfferForm,
  | "offerTitle"
  | "offerType"
  | "offerValue"
  | "offerValueUnit"
  | "maxDiscount"
  | "maxDiscountUnit"
  | "startDate"
  | "endDate"
  | "promoCode"
  | "redemptionMethods"
  | "totalUsageLimit"
  | "usageLimitPerCustomer"
>;

/** What each placeholder reads like in a language (BCP 47; it must be one that `Intl` takes), by `Intl`. */
export function placeholderValues(
  form: PlaceholderFields,
  context: { readonly locale: string; readonly currency: string; readonly merchantName: string | null },
): PlaceholderValues {
  const { locale, currency } = context;
  const { offerValue, maxDiscount, maxDiscountUnit } = form;
  const count = (number: number | null) => (number === null ? null : numberFormat(locale).format(number));
  const isFree = form.offerType === "free_item";
  return {
    value:
      offerValue === null || isFree ? null : amountText(offerValue, valueUnit(form, { currency }), locale),
    max_discount: maxDiscount === null ? null : amountText(maxDiscount, maxDiscountUnit ?? currency, locale),
    start_date: dateText(form.startDate, locale),
    end_date: dateText(form.endDate, locale),
    code: form.redemptionMethods.includes("promo_code") ? form.promoCode : null,
    merchant: context.merchantName?.trim() || null,
    title: form.offerTitle?.trim() || null,
    uses_per_customer: count(form.usageLimitPerCustomer),
    total_uses: count(form.totalUsageLimit),
  };
}

/** What is said where a placeholder has no value yet. */
export const emptyReasons: Readonly<Record<PlaceholderName, string>> = {
  value: "the offer has no value",
  max_discount: "there is no maximum discount",
  start_date: "there is no first day",
  end_date: "there is no last day",
  code: "there is no promo code",
  merchant: "the merchant has no name here",
  title: "there is no title",
  uses_per_customer: "uses per customer are not limited",
  total_uses: "uses in total are not limited",
};

/** A plain date in full; no zone moves it (SYNC.md W5). */
const dateText = remembering(
  (date: string | null, locale: string) => `${locale} ${date}`,
  (date, locale) => {
    const day = date === null ? null : daysBetween("1970-01-01", date);
    if (day === null) return null;
    const format = dateFormat(locale, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" });
    return format.format(day * 86_400_000);
  },
);
