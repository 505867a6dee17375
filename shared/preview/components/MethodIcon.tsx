import {
  IconBarcode,
  IconBell,
  IconBuildingStore,
  IconHelpCircle,
  IconLayoutGrid,
  IconTicket,
  IconWorld,
} from "@tabler/icons-react";
import type { OfferAction } from "../offer-view.ts";

/** What one does with an offer, as a picture beside the words. */
export function MethodIcon({ kind, size }: { readonly kind: OfferAction["kind"]; readonly size: number }) {
  const Shape = shapes[kind];
  return <Shape size={size} stroke={1.7} aria-hidden="true" />;
}

const shapes: Record<OfferAction["kind"], typeof IconTicket> = {
  promo_code: IconTicket,
  show_save: IconBuildingStore,
  barcode: IconBarcode,
  online_link: IconWorld,
  remind: IconBell,
  similar: IconLayoutGrid,
  why: IconHelpCircle,
};
