import {
  IconBarcode,
  IconBuildingStore,
  IconCircleCheckFilled,
  IconExternalLink,
  IconTicket,
  IconWallet,
} from "@tabler/icons-react";
import { OfferPicture } from "../components/OfferPicture.tsx";
import { ValueText } from "../components/ValueText.tsx";
import { FlowBody } from "../flow/FlowBody.tsx";
import { BrandLine, FlowAction, FlowActions, MerchantSlot, TitleSlot } from "../flow/flow-parts.tsx";
import type { Scene } from "../scene.ts";
import type { AfterView } from "./activation-view.ts";

interface AfterBodyProps {
  readonly scene: Scene;
  readonly view: AfterView;
}

/** What happened and when, where it is kept, what to do with it. */
export function AfterBody({ scene, view }: AfterBodyProps) {
  return (
    <>
      <div className="flow-head" aria-hidden="true" />
      <div className="flow-on-head">
        <BrandLine scene={scene} onBand />
        <div className="activation-yours">
          <h2 className="flow-heading">{view.heading}</h2>
          <p className="flow-lead">{view.moment}</p>
        </div>
      </div>
      <FlowBody>
        <div className="flow-card ticket">
          <div className="ticket-offer">
            <div className="flow-thumb">
              <OfferPicture offer={scene.offer} />
            </div>
            <div className="flow-row-text">
              {scene.offer.value && <ValueText className="flow-value" value={scene.offer.value} />}
              <TitleSlot scene={scene} slot="redemption.title" className="flow-row-title" />
              <MerchantSlot scene={scene} slot="redemption.merchant" className="flow-row-merchant" />
            </div>
          </div>
          <div className="ticket-line" aria-hidden="true" />
          <ul className="ticket-facts">
            {view.facts.map(fact => (
              <Fact key={fact.icon} fact={fact} />
            ))}
          </ul>
        </div>
      </FlowBody>
      <FlowActions>
        <FlowAction>{view.action}</FlowAction>
        {view.other !== null && <FlowAction kind="soft">{view.other}</FlowAction>}
      </FlowActions>
    </>
  );
}

const shapes: Record<AfterView["facts"][number]["icon"], typeof IconWallet> = {
  done: IconCircleCheckFilled,
  wallet: IconWallet,
  promo_code: IconTicket,
  show_save: IconBuildingStore,
  barcode: IconBarcode,
  online_link: IconExternalLink,
};

function Fact({ fact }: { readonly fact: AfterView["facts"][number] }) {
  const Shape = shapes[fact.icon];
  return (
    <li className="ticket-fact" data-fact={fact.icon}>
      <Shape size={20} stroke={1.8} aria-hidden="true" />
      <span>{fact.text}</span>
      {fact.detail !== null && <span className="ticket-detail">{fact.detail}</span>}
    </li>
  );
}
