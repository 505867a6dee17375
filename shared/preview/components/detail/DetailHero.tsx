import type { Scene } from "../../scene.ts";
import { scrimOf } from "../../skin.ts";
import { wordingOf } from "../../wording.ts";
import { ActionButton } from "../ActionButton.tsx";
import { Frame } from "../Frame.tsx";
import { Merchant } from "../Merchant.tsx";
import { OfferPicture } from "../OfferPicture.tsx";
import { OfferTitle } from "../OfferTitle.tsx";
import { PictureValue } from "../PictureValue.tsx";
import { StateChip } from "../StateChip.tsx";
import { DetailButtons } from "./DetailButtons.tsx";
import { FactCard, FactChips } from "./Facts.tsx";
import { useTopTone } from "./use-top-tone.ts";

interface DetailHeroProps {
  readonly scene: Scene;
  /** Whose limits of lines hold. */
  readonly slots: "opened" | "detail";
}

/** An opened offer: the picture to the edge, everything there is to know, and one action that is always in reach. */
export function DetailHero({ scene, slots }: DetailHeroProps) {
  const { offer, skin, device } = scene;
  const say = wordingOf(skin, offer.locale);
  const [pictureRef, tone] = useTopTone(offer, device);
  // Over a plain ground the clock needs none.
  const scrim = tone === "ink" ? undefined : scrimOf(skin);
  return (
    <Frame scene={scene} kind="detail" tone={tone}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys too */}
      <div className="detail" data-state={offer.state} tabIndex={0}>
        <OfferTitle scene={scene} className="detail-title" slot={`${slots}.title`} />
        <div className="detail-picture" data-tone={tone} data-scrim={scrim}>
          <OfferPicture offer={offer} pictureRef={pictureRef} />
          <PictureValue scene={scene} />
        </div>
        <Merchant scene={scene} slot={`${slots}.merchant`} note={offer.facts.places} />
        {offer.description && <p className="detail-description">{offer.description}</p>}
        {slots === "opened" ? (
          <FactCard offer={offer} say={say} />
        ) : (
          <>
            <FactChips offer={offer} />
            {offer.terms && (
              <section className="detail-part">
                <h3>{say("detail.terms")}</h3>
                <p>{offer.terms}</p>
              </section>
            )}
          </>
        )}
      </div>
      <DetailButtons offer={offer} say={say} canShare={slots === "opened"} />
      <div className="action-bar">
        <StateChip offer={offer} />
        {offer.action && <ActionButton action={offer.action} className="main-action" />}
      </div>
    </Frame>
  );
}
