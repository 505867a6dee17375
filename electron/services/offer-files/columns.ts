import { offerFormFields } from "#shared/domain/offer.ts";

/** All columns of an export, in order (CONTRACT.md "An offer in JSON and CSV"). `api`: whose number `offerId` is; it and `id`, `offerId`, `state` are read, never written. */
export const exportColumns: readonly string[] = [
  "id",
  "offerId",
  "api",
  "state",
  "stage",
  ...offerFormFields,
];

/** The column's own name for one written with other case, spaces, hyphens or underscores; `null` if it is none. */
export function columnNamed(name: string): string | null {
  return byFoldedName.get(fold(name)) ?? null;
}

const fold = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, "");

const byFoldedName: ReadonlyMap<string, string> = new Map(
  [...exportColumns, "redemptionMethod"].map(name => [fold(name), name]),
);
