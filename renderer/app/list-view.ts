import { create } from "zustand";
import { everyOffer, type OfferView, offerViewSchema } from "#shared/ipc/offer-list-views.ts";
import { memoryOf } from "./memory.ts";

/** Which offers the list shows, and how: as it was when the window was closed. */
const memory = memoryOf<OfferView>("list-view", offerViewSchema);

const useListViewStore = create<OfferView>()(() => memory.read() ?? everyOffer);

export const useListView = (): OfferView => useListViewStore();
export const currentListView = (): OfferView => useListViewStore.getState();

export function changeListView({ search, filters, sort }: Partial<OfferView>): void {
  useListViewStore.setState({
    ...(search !== undefined && { search: search.slice(0, 500) }),
    ...(filters && { filters }),
    ...(sort && { sort }),
  });
  memory.write(useListViewStore.getState());
}

/** Everything again, in the order that was chosen. */
export const clearListView = (): void =>
  changeListView({ search: everyOffer.search, filters: everyOffer.filters });
