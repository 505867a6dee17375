import { layoutOf } from "../skin.ts";
import { CutText } from "./CutText.tsx";
import { type CardProps, isUsable } from "./cards/card.ts";
import { OfferPicture } from "./OfferPicture.tsx";
import { OfferTitle } from "./OfferTitle.tsx";
import { SaveButton } from "./SaveButton.tsx";
import { StateBar, StateChip } from "./StateChip.tsx";
import { linesOf } from "./slots.ts";
import { ValueText } from "./ValueText.tsx";

interface OfferRowProps extends CardProps {
  /** What was searched for. */
  readonly match?: string | null;
}

/** The offer as a line of a list: with a square picture, or plain. */
export function OfferRow({ scene, say, match = null }: OfferRowProps) {
  const { offer } = scene;
  return (
    <article className="row" data-state={offer.state}>
      <div className="row-text">
        <OfferTitle
          scene={scene}
          className={match === null ? "row-title" : "row-title searched"}
          slot="row.title"
          isLink
          match={match}
        />
        {offer.value && <ValueText className="row-value" value={offer.value} />}
        {offer.merchant && (
          <CutText
            as="p"
            className={match === null ? "row-merchant" : "row-merchant searched"}
            slot="row.merchant"
            text={offer.merchant.name}
            lines={linesOf(scene, "row.merchant")}
            locale={offer.locale}
            match={match}
          />
        )}
        <StateChip offer={offer} />
      </div>
      {layoutOf(scene.skin, "row") === "thumb" && (
        <div className="row-picture">
          <OfferPicture offer={offer} />
        </div>
      )}
      {isUsable(offer) && <SaveButton label={say("save")} />}
      <StateBar offer={offer} />
    </article>
  );
}

/** Where the list goes on: no invented offer stands beside the author's. */
export function NextRow({ hasPicture }: { readonly hasPicture: boolean }) {
  return (
    <div className="row next" aria-hidden="true">
      {hasPicture && <div className="row-picture" />}
      <span className="next-lines" />
    </div>
  );
}
