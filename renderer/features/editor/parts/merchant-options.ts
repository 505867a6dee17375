import type { Merchant } from "#shared/ipc/views.ts";
import type { Choice } from "../fields/ChoiceField.tsx";

/** A number that is being typed, which comes first so that Enter takes it, the one chosen, and the merchants by name. */
export function merchantOptions(
  merchants: readonly Merchant[],
  chosen: number | null,
  typed: string,
): Choice[] {
  const known = merchants.map(({ merchantId, name }) => ({ value: String(merchantId), label: name }));
  const more = [numberIn(typed), chosen]
    .filter(id => id !== null)
    .map(id => ({ value: String(id), label: `Merchant ${id}` }));
  return [...new Map([...more, ...known].map(option => [option.value, option])).values()];
}

/** By any part of the name, or the beginning of the number. */
export function matchesMerchant({ value, label }: Choice, typed: string): boolean {
  const text = typed.trim().toLowerCase();
  return label.toLowerCase().includes(text) || value.startsWith(text);
}

/** A merchant's number on a server is a whole number above 0. */
export function numberIn(typed: string): number | null {
  const text = typed.trim();
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
