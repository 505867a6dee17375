import { amountText } from "../domain/amounts.ts";
import type { OfferForm } from "../domain/offer.ts";
import { valueUnit } from "../domain/value-unit.ts";
import { shownText } from "./plain-text.ts";
import type { Say } from "./wording.ts";

/** The offer's worth as a card shows it: `20%` and `off`. */
export interface ValueText {
  readonly text: string;
  readonly suffix: string | null;
}

type ValueFields = Pick<OfferForm, "offerType" | "offerValue" | "offerValueUnit" | "maxDiscountUnit">;

/**
 * The value in words of the language, or `null` where the form doesn't say one.
 * @param currency ISO 4217, for amounts without a unit (CONTRACT.md, `offerValueUnit`)
 */
export function offerValue(form: ValueFields, locale: string, currency: string, say: Say): ValueText | null {
  const type = form.offerType;
  if (type === "free_item") return { text: say("value.free"), suffix: null };
  const unit = valueUnit({ ...form, offerValueUnit: shownText(form.offerValueUnit) }, { currency });
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

/** Types the studio doesn't know get no suffix: what they mean isn't ours to say. */
function suffixOf(type: string | null, unit: string, say: Say): string | null {
  if (type === "cashback") return say("value.cashback");
  if (type === "percentage_discount" || type === "fixed_discount") {
    return say(unit === "%" ? "value.percent" : "value.amount");
  }
  return null;
}

function amount(value: number | null, unit: string, locale: string): string | null {
  return value === null || !Number.isFinite(value) ? null : amountText(value, unit, locale);
}
