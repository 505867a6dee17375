import { everyOffer, noFilters } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import type { LocalStore } from "../index.ts";

/** Every row of the list as it stands once all is in place; with `deleted`, of the deleted. */
export function listed(
  store: LocalStore,
  { search = "", deleted = false }: { readonly search?: string; readonly deleted?: boolean } = {},
): OfferRow[] {
  while (store.catchUp());
  const filters = deleted ? { ...noFilters, shown: ["deleted" as const] } : noFilters;
  return store.offers.lines.page({ ...everyOffer, search, filters }, 0, 10_000);
}
