import { ActionButton } from "../ActionButton.tsx";
import { Merchant } from "../Merchant.tsx";
import { MethodIcon } from "../MethodIcon.tsx";
import { OfferPicture } from "../OfferPicture.tsx";
import { OfferTitle } from "../OfferTitle.tsx";
import { SaveButton } from "../SaveButton.tsx";
import { StateBar, StateChip } from "../StateChip.tsx";
import { ValueTab } from "../ValueTab.tsx";
import { type CardProps, isUsable } from "./card.ts";

/** A tile of a grid: the footers of a row align, whatever the titles above them. */
export function TileCard({ scene, say }: CardProps) {
  const { offer } = scene;
  return (
    <article className="card tile" data-state={offer.state}>
      <OfferTitle scene={scene} className="card-title" slot="tile.title" isLink />
      <div className="card-picture">
        <OfferPicture offer={offer} />
        <StateChip offer={offer} />
        <ValueTab offer={offer} />
      </div>
      <div className="tile-low">
        <Merchant scene={scene} slot="tile.merchant" />
        <TileFoot scene={scene} say={say} />
      </div>
      {isUsable(offer) && <SaveButton label={say("save")} />}
      <StateBar offer={offer} />
    </article>
  );
}

function TileFoot({ scene: { offer } }: CardProps) {
  const [method] = offer.facts.methods;
  const { action, date } = offer;
  return (
    <div className="tile-foot">
      {isUsable(offer) && method && (
        <span className="tile-method">
          <MethodIcon kind={method.kind} size={20} />
          {method.text}
        </span>
      )}
      {date && <p className="card-date">{date}</p>}
      {!isUsable(offer) && action && <ActionButton action={action} className="card-action" />}
    </div>
  );
}
