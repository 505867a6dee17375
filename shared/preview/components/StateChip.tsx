import { IconBan, IconCalendarX, IconClock, IconLock, IconStopwatch } from "@tabler/icons-react";
import type { PreviewState } from "../offer-state.ts";
import type { PreviewOffer } from "../offer-view.ts";

/** Why an offer can't be used now, or how long it still can, by icon and words. */
export function StateChip({ offer }: { readonly offer: Pick<PreviewOffer, "state" | "chip" | "countdown"> }) {
  if (offer.chip === null) return null;
  const Shape = shapes[offer.state];
  return (
    <span className="state-chip" data-state={offer.state}>
      <Shape size={18} stroke={1.8} aria-hidden="true" />
      {offer.countdown === null ? (
        <span className="state-words">{offer.chip}</span>
      ) : (
        <>
          <span className="state-words" aria-hidden="true">
            {offer.chip}
          </span>
          {/* Heard once a minute, not once a second. */}
          <span className="heard" aria-live="polite">
            {offer.countdown.spoken}
          </span>
        </>
      )}
    </span>
  );
}

const shapes: Record<PreviewState, typeof IconClock> = {
  active: IconClock,
  soon: IconClock,
  last: IconStopwatch,
  expired: IconCalendarX,
  sold: IconBan,
  ineligible: IconLock,
};

/** Along a card's lower edge: what is left of the last day, or that all of it is gone. */
export function StateBar({ offer }: { readonly offer: Pick<PreviewOffer, "state" | "countdown"> }) {
  const share = offer.state === "sold" ? 1 : offer.countdown?.share;
  if (share === undefined) return null;
  return (
    <span className="state-bar" data-state={offer.state} aria-hidden="true">
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}
