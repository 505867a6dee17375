import type { PreviewOffer } from "../offer-view.ts";
import { usePreviewHost } from "./preview-context.ts";

/** The offer's picture, or the skin's soft colour with the merchant's mark: never a stock image. */
export function OfferPicture({ offer }: { readonly offer: PreviewOffer }) {
  const { assetUrl } = usePreviewHost();
  const url = offer.picture === null ? null : assetUrl(offer.picture);
  if (url !== null)
    return <img className="picture" src={url} alt={offer.pictureAlt ?? ""} draggable={false} />;
  return (
    <div className="picture picture-empty" aria-hidden="true">
      {offer.merchant?.initials}
    </div>
  );
}
