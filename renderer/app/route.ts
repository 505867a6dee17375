import { create } from "zustand";

/** Where the window is. There is no address bar, so a route is a value, not a string. */
export type Route =
  | { readonly screen: "offers"; readonly offerId: string | null }
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

export function navigate(route: Route): void {
  useRouteStore.setState(state => ({
    route,
    lastOfferId: route.screen === "offers" ? route.offerId : state.lastOfferId,
  }));
}

export const openOffer = (offerId: string | null): void => navigate({ screen: "offers", offerId });
export const openSync = (tab: "plan" | "conflicts"): void => navigate({ screen: "sync", tab });
/** Back to the offers, with the one that was open. */
export const openOffers = (): void => openOffer(useRouteStore.getState().lastOfferId);
