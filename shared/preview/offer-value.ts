import { numberFormat } from "../domain/formatters.ts";
import type { OfferForm } from "../domain/offer.ts";
import type { Say } from "./wording.ts";

/** The offer's worth as a card shows it: `20%` and `off`. */
export interface ValueText {
  readonly text: string;
  readonly suffix: string | null;
}

type ValueFields = Pick<OfferForm, "offerType" | "offerValue" | "offerValueUnit" | "maxDiscountUnit">;

/**
 * The value in words of the language, or `null` where the form doesn't say one.
 * @param currency ISO 4217, for amounts without a unit (CONTRACT.md, `offerValueUnit`).
 */
export function offerValue(form: ValueFields, locale: string, currency: string, say: Say): ValueText | null {
  const type = form.offerType;
  if (type === "free_item") return { text: say("value.free"), suffix: null };
  const unit = unitOf(form, currency);
  if (type === "bogo") return secondOne(form.offerValue, unit, locale, say);
  const text = amount(form.offerValue, unit, locale);
  if (text === null) return null;
  return { text, suffix: suffixOf(type, unit, say) };
}

/** Two for the price of one, unless the second one is only reduced. */
function secondOne(value: number | null, unit: string, locale: string, say: Say): ValueText {
  const reduced = value !== null && unit === "%" && value > 0 && value < 100;
  const text = reduced ? amount(value, unit, locale) : null;
  if (text === null) return { text: say("value.bogo"), suffix: null };
  return { text, suffix: say("value.bogo.part") };
}

/** CONTRACT.md: `%` for percentage types, else the maximum's unit if that is a currency, else the workspace's. */
function unitOf(form: ValueFields, currency: string): string {
  const unit = form.offerValueUnit?.trim();
  if (unit) return unit;
  if (form.offerType?.startsWith("percent")) return "%";
  if (form.offerType === "bogo") return "%";
  const ofMaximum = form.maxDiscountUnit?.trim() ?? "";
  return isCurrency(ofMaximum) ? ofMaximum : currency;
}

/** Types the studio doesn't know get no suffix: what they mean isn't ours to say. */
function suffixOf(type: string | null, unit: string, say: Say): string | null {
  if (type === "cashback") return say("value.cashback");
  if (type === "percentage_discount" || type === "fixed_discount") {
    return say(unit === "%" ? "value.percent" : "value.amount");
  }
  return null;
}

function amount(value: number | null, unit: string, locale: string): string | null {
  if (value === null || !Number.isFinite(value)) return null;
  if (unit === "%") return format(value / 100, locale, { style: "percent", maximumFractionDigits: 2 });
  if (isCurrency(unit)) {
    const whole = { trailingZeroDisplay: "stripIfInteger", currencyDisplay: "narrowSymbol" } as const;
    return format(value, locale, { style: "currency", currency: unit, ...whole });
  }
  return `${format(value, locale, { maximumFractionDigits: 2 })}\u00A0${unit}`;
}

const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

function format(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return numberFormat(locale, options).format(value);
}
