import { numberFormat } from "./formatters.ts";
import { isCurrency } from "./value-unit.ts";

/**
 * An amount in its unit as a language writes it: `20%`, `$5`, `$5.50`, `2,500 pt`. A unit that is neither `%` nor a
 * currency code stands behind its number, on the same line. `amount` must be finite.
 * @param locale BCP 47; it must be one that `Intl` takes
 */
export function amountText(amount: number, unit: string, locale: string): string {
  const number = { maximumFractionDigits: 2 };
  if (unit === "%") return numberFormat(locale, { ...number, style: "percent" }).format(amount / 100);
  if (!isCurrency(unit)) return `${numberFormat(locale, number).format(amount)}\u00A0${unit}`;
  return numberFormat(locale, {
    style: "currency",
    currency: unit,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount);
}
