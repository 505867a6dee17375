import { create } from "zustand";
import type { ListedKind } from "#shared/ipc/record-views.ts";

/** Where the window is. There is no address bar, so a route is a value, not a string. */
export type Route =
  | { readonly screen: "offers"; readonly offerId: string | null }
  | {
      readonly screen: "records";
      readonly kind: ListedKind;
      readonly id: string | null;
      /** A new one is being made, in the record `of` if that is said. */
      readonly making: { readonly of: string | null } | null;
    }
  | { readonly screen: "skins"; readonly id: string | null }
  | { readonly screen: "sync"; readonly tab: "plan" | "conflicts" };

interface RouteState {
  readonly route: Route;
  /** The offer that was open last: where the rail's Offers leads back to. */
  readonly lastOfferId: string | null;
}

const useRouteStore = create<RouteState>()(() => ({
  route: { screen: "offers", offerId: null },
  lastOfferId: null,
}));

export const useRoute = (): Route => useRouteStore(state => state.route);

export const currentRoute = (): Route => useRouteStore.getState().route;

export function navigate(route: Route): void {
  useRouteStore.setState(state => ({
    route,
    lastOfferId: route.screen === "offers" ? route.offerId : state.lastOfferId,
  }));
}

export const openOffer = (offerId: string | null): void => navigate({ screen: "offers", offerId });
export const openSync = (tab: "plan" | "conflicts"): void => navigate({ screen: "sync", tab });
export const openSkins = (id: string | null = null): void => navigate({ screen: "skins", id });
export const useLastOfferId = (): string | null => useRouteStore(state => state.lastOfferId);
/** Back to the offers, with the one that was open. */
export const openOffers = (): void => openOffer(useRouteStore.getState().lastOfferId);
/** Programs, campaigns, merchants, partners or offer types, with one of them open or none. */
export const openRecords = (kind: ListedKind, recordId: string | null = null): void =>
  navigate({ screen: "records", kind, id: recordId, making: null });
/** The form of a new record; `of`: what it belongs to. */
export const makeRecord = (kind: ListedKind, of: string | null): void =>
  navigate({ screen: "records", kind, id: null, making: { of } });
