/** What a number field holds; `null` where it is empty. */
export function numberOf(value: string | number): number | null {
  return typeof value === "number" ? value : null;
}

/** ISO 4217 codes that this computer knows. */
export const currencies: readonly string[] = Intl.supportedValuesOf("currency");
