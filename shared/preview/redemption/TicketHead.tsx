import { ValueText } from "../components/ValueText.tsx";
import { MerchantMark, MerchantSlot, TitleSlot } from "../flow/flow-parts.tsx";
import type { Scene } from "../scene.ts";

/** Whose offer it is and what it is worth, above a code. */
export function TicketHead({ scene }: { readonly scene: Scene }) {
  return (
    <div className="ticket-head">
      <MerchantMark scene={scene} />
      <div className="flow-row-text">
        <MerchantSlot scene={scene} slot="redemption.merchant" className="flow-row-title" />
        <TitleSlot scene={scene} slot="redemption.title" className="flow-row-merchant" />
      </div>
      {scene.offer.value && <ValueText className="flow-value" value={scene.offer.value} />}
    </div>
  );
}
