import { IconArrowLeft, IconShare } from "@tabler/icons-react";
import type { PreviewOffer } from "../../offer-view.ts";
import type { Say } from "../../wording.ts";
import { isUsable } from "../cards/card.ts";
import { SaveButton } from "../SaveButton.tsx";

interface DetailButtonsProps {
  readonly offer: PreviewOffer;
  readonly say: Say;
  readonly canShare: boolean;
}

/** The app's own buttons over the picture. */
export function DetailButtons({ offer, say, canShare }: DetailButtonsProps) {
  return (
    <div className="detail-buttons">
      <span className="over-picture" aria-hidden="true">
        <IconArrowLeft className="mirrored" size={22} stroke={2} />
      </span>
      <span className="brand-gap" />
      {canShare && (
        <span className="over-picture" aria-hidden="true">
          <IconShare size={21} stroke={2} />
        </span>
      )}
      {isUsable(offer) && <SaveButton label={say("save")} />}
    </div>
  );
}
