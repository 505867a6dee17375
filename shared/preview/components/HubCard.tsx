import type { PreviewOffer } from "../offer-view.ts";
import { type Skin, slotLines } from "../skin.ts";
import type { Say } from "../wording.ts";
import { CutText } from "./CutText.tsx";
import { OfferPicture } from "./OfferPicture.tsx";
import { OfferTitle } from "./OfferTitle.tsx";
import { SaveButton } from "./SaveButton.tsx";
import { StateChip } from "./StateChip.tsx";
import { ValueText } from "./ValueText.tsx";

interface HubCardProps {
  readonly offer: PreviewOffer;
  readonly skin: Skin;
  readonly say: Say;
}

/** An offer in the Hub's feed: the poster card, whose paper rises into the picture with the value on it. */
export function HubCard({ offer, skin, say }: HubCardProps) {
  return (
    <article className="hub-card" data-state={offer.state}>
      <div className="hub-picture">
        <OfferPicture offer={offer} />
        <StateChip offer={offer} />
        {offer.value && (
          <div className="value-tab">
            <ValueText className="hub-value" value={offer.value} />
          </div>
        )}
      </div>
      <div className="hub-text">
        <OfferTitle
          offer={offer}
          className="hub-title"
          slot="card.title"
          lines={slotLines(skin, "card.title")}
        />
        <Footer offer={offer} skin={skin} />
      </div>
      {offer.state === "active" && <SaveButton label={say("save")} />}
    </article>
  );
}

function Footer({ offer, skin }: Pick<HubCardProps, "offer" | "skin">) {
  const { merchant, date, action } = offer;
  return (
    <div className="hub-footer">
      {merchant && (
        <span className="mark" aria-hidden="true">
          {merchant.initials}
        </span>
      )}
      <div className="hub-who">
        {merchant && (
          <CutText
            as="p"
            className="hub-merchant"
            slot="card.merchant"
            text={merchant.name}
            lines={slotLines(skin, "card.merchant")}
            locale={offer.locale}
          />
        )}
        {date && <p className="hub-date">{date}</p>}
      </div>
      {action && (
        <span className="hub-action" data-kind={action.kind}>
          {action.text}
        </span>
      )}
    </div>
  );
}
