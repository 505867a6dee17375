import type { OfferCounts, SortColumn } from "#shared/ipc/offer-list-views.ts";
import type { Choosing } from "./use-choice.ts";
import type { PagedOffers } from "./use-offer-pages.ts";

/** What list and table show alike. */
export interface OfferGridProps {
  readonly offers: PagedOffers;
  readonly counts: OfferCounts;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onAtTop: (atTop: boolean) => void;
  readonly onSort: (by: SortColumn) => void;
  readonly choosing: Choosing;
  /** By place in the view. */
  readonly onMenu: (place: number) => void;
  readonly timeZone: string;
}
