import type { Ref } from "react";
import type { PreviewOffer } from "../offer-view.ts";
import { usePreviewHost } from "./preview-context.ts";

interface OfferPictureProps {
  readonly offer: Pick<PreviewOffer, "picture" | "pictureAlt" | "pictureFocus" | "merchant">;
  readonly pictureRef?: Ref<HTMLImageElement>;
}

/**
 * The offer's picture, cropped around its focal point, or the skin's soft colour with the merchant's mark: never a
 * stock image. Pictures are not mirrored.
 */
export function OfferPicture({ offer, pictureRef }: OfferPictureProps) {
  const { assetUrl } = usePreviewHost();
  const url = offer.picture === null ? null : assetUrl(offer.picture);
  if (url === null) {
    return (
      <div className="picture picture-empty" aria-hidden="true">
        {offer.merchant?.initials}
      </div>
    );
  }
  const { x, y } = offer.pictureFocus;
  return (
    <img
      ref={pictureRef}
      className="picture"
      src={url}
      alt={offer.pictureAlt ?? ""}
      draggable={false}
      style={{ objectPosition: `${x}% ${y}%` }}
    />
  );
}
