import { numberFormat } from "./formatters.ts";

/** `1,000 uses`, `1 use`. */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}

export function formatNumber(value: number): string {
  return numberFormat("en-US", { maximumFractionDigits: 6 }).format(value);
}

/** `$64`, `$0.50`, `€64`; a unit that is no currency code stands behind the number. */
export function formatMoney(amount: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${formatNumber(amount)} ${currency}`;
  return numberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount);
}

/** A value in its unit: `20%`, `$5`. */
export function formatValue(value: number, unit: string): string {
  return unit === "%" ? `${formatNumber(value)}%` : formatMoney(value, unit);
}
