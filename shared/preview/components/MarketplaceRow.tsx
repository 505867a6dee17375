import type { PreviewOffer } from "../offer-view.ts";
import { type Skin, slotLines } from "../skin.ts";
import type { Say } from "../wording.ts";
import { CutText } from "./CutText.tsx";
import { OfferPicture } from "./OfferPicture.tsx";
import { OfferTitle } from "./OfferTitle.tsx";
import { SaveButton } from "./SaveButton.tsx";
import { StateChip } from "./StateChip.tsx";
import { ValueText } from "./ValueText.tsx";

interface MarketplaceRowProps {
  readonly offer: PreviewOffer;
  readonly skin: Skin;
  readonly say: Say;
}

/** The Marketplace card as a phone shows it (below 560 px, design/CHANNELS.md): a row with a square picture. */
export function MarketplaceRow({ offer, skin, say }: MarketplaceRowProps) {
  return (
    <article className="market-row" data-state={offer.state}>
      <div className="market-picture">
        <OfferPicture offer={offer} />
      </div>
      <div className="market-text">
        {offer.value && <ValueText className="market-value" value={offer.value} />}
        <OfferTitle
          offer={offer}
          className="market-title"
          slot="row.title"
          lines={slotLines(skin, "row.title")}
        />
        {offer.merchant && (
          <CutText
            as="p"
            className="market-merchant"
            slot="row.merchant"
            text={offer.merchant.name}
            lines={slotLines(skin, "row.merchant")}
            locale={offer.locale}
          />
        )}
        <StateChip offer={offer} />
      </div>
      {offer.state === "active" && <SaveButton label={say("save")} />}
    </article>
  );
}
