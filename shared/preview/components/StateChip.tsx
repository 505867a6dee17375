import { IconCalendarX, IconClock } from "@tabler/icons-react";
import type { PreviewOffer } from "../offer-view.ts";

/** What an offer that can't be used now is waiting for, by icon and words. */
export function StateChip({ offer }: { readonly offer: PreviewOffer }) {
  if (offer.chip === null) return null;
  const Shape = offer.state === "soon" ? IconClock : IconCalendarX;
  return (
    <span className="state-chip">
      <Shape size={18} stroke={1.8} aria-hidden="true" />
      {offer.chip}
    </span>
  );
}
