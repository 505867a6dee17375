import type { PreviewOffer } from "../offer-view.ts";
import { CutText } from "./CutText.tsx";
import { usePreviewHost } from "./preview-context.ts";

interface OfferTitleProps {
  readonly offer: PreviewOffer;
  readonly className: string;
  readonly slot: string;
  readonly lines: number;
}

/** The title, or what the author's view says instead; a customer's view leaves the line empty. */
export function OfferTitle({ offer, className, slot, lines }: OfferTitleProps) {
  const { untitled } = usePreviewHost();
  if (offer.title !== null) {
    return (
      <CutText
        as="h3"
        className={className}
        slot={slot}
        text={offer.title}
        lines={lines}
        locale={offer.locale}
      />
    );
  }
  return (
    <p className={`${className} missing`} lang="en" dir="ltr">
      {untitled}
    </p>
  );
}
