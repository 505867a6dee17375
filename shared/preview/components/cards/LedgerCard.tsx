import { IconArrowRight } from "@tabler/icons-react";
import { ActionButton } from "../ActionButton.tsx";
import { CutText } from "../CutText.tsx";
import { OfferPicture } from "../OfferPicture.tsx";
import { OfferTitle } from "../OfferTitle.tsx";
import { StateBar, StateChip } from "../StateChip.tsx";
import { linesOf } from "../slots.ts";
import { ValueText } from "../ValueText.tsx";
import { type CardProps, isUsable } from "./card.ts";

/** The ledger card: the value as a solid block that is cut on a diagonal, the picture beside it. */
export function LedgerCard({ scene, say }: CardProps) {
  const { offer } = scene;
  return (
    <article className="card ledger" data-state={offer.state}>
      <OfferTitle scene={scene} className="card-title" slot="card.title" isLink />
      <div className="card-picture">
        <OfferPicture offer={offer} />
        <StateChip offer={offer} />
        <div className="value-block">
          {offer.value && <ValueText className="block-value" value={offer.value} />}
          {offer.merchant && (
            <CutText
              as="p"
              className="block-merchant"
              slot="card.merchant"
              text={offer.merchant.name}
              lines={linesOf(scene, "card.merchant")}
              locale={offer.locale}
            />
          )}
        </div>
      </div>
      <div className="card-foot">
        <p className="card-date">{offer.span ?? offer.date}</p>
        <LedgerAction scene={scene} say={say} />
      </div>
      <StateBar offer={offer} />
    </article>
  );
}

/** An offer that can be used shows its code, or that there is more to see; the card itself is the link. */
function LedgerAction({ scene: { offer }, say }: CardProps) {
  if (!isUsable(offer)) return offer.action && <ActionButton action={offer.action} className="card-action" />;
  const { code } = offer.facts;
  return (
    <span className="ledger-more">
      {code === null ? say("cta.view") : <bdi dir="ltr">{code}</bdi>}
      <IconArrowRight className="mirrored" size={18} stroke={2} aria-hidden="true" />
    </span>
  );
}
