import type { PreviewOffer } from "../offer-view.ts";
import { ValueText } from "./ValueText.tsx";

/** The value on paper that rises into the picture. */
export function ValueTab({ offer }: { readonly offer: Pick<PreviewOffer, "value"> }) {
  if (offer.value === null) return null;
  return (
    <div className="value-tab">
      <ValueText className="tab-value" value={offer.value} />
    </div>
  );
}
