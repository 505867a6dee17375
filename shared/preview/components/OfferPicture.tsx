import { type Ref, useState } from "react";
import type { PreviewOffer } from "../offer-view.ts";
import { usePreviewHost } from "./preview-context.ts";

interface OfferPictureProps {
  readonly offer: Pick<PreviewOffer, "picture" | "pictureAlt" | "pictureFocus" | "merchant">;
  readonly pictureRef?: Ref<HTMLImageElement>;
}

/**
 * The offer's picture, cropped around its focal point, or the skin's soft colour with the merchant's mark, also for one
 * that can't be read: never a stock image, nor a browser's sign for a broken one. Pictures are not mirrored.
 */
export function OfferPicture({ offer, pictureRef }: OfferPictureProps) {
  const { assetUrl } = usePreviewHost();
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const url = offer.picture === null ? null : assetUrl(offer.picture);
  if (url === null || url === unreadable) {
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
      onError={() => setUnreadable(url)}
      style={{ objectPosition: `${x}% ${y}%` }}
    />
  );
}
