import { ActionButton } from "../ActionButton.tsx";
import { Merchant } from "../Merchant.tsx";
import { OfferPicture } from "../OfferPicture.tsx";
import { OfferTitle } from "../OfferTitle.tsx";
import { SaveButton } from "../SaveButton.tsx";
import { StateBar, StateChip } from "../StateChip.tsx";
import { isLarge } from "../slots.ts";
import { ValueTab } from "../ValueTab.tsx";
import { type CardProps, isUsable } from "./card.ts";

/** The poster card, whose paper rises into the picture with the value on it. */
export function PosterCard({ scene, say }: CardProps) {
  const { offer } = scene;
  const { date, action } = offer;
  // A card that can be used is one link; what else there is to do gets its own target, and under large text every card's.
  const hasAction = action !== null && (offer.state !== "active" || isLarge(scene.textSize));
  return (
    <article className="card poster" data-state={offer.state}>
      <OfferTitle scene={scene} className="card-title" slot="card.title" isLink />
      <div className="card-picture">
        <OfferPicture offer={offer} />
        <StateChip offer={offer} />
        <ValueTab offer={offer} />
      </div>
      <div className="card-foot" data-stacked={hasAction || undefined}>
        <Merchant scene={scene} slot="card.merchant" note={hasAction ? date : null} />
        {!hasAction && date && <p className="card-date">{date}</p>}
        {hasAction && <ActionButton action={action} className="card-action" />}
      </div>
      {isUsable(offer) && <SaveButton label={say("save")} />}
      <StateBar offer={offer} />
    </article>
  );
}
