import { IconShieldCheck } from "@tabler/icons-react";
import { FlowBody } from "../flow/FlowBody.tsx";
import {
  FlowAction,
  FlowActions,
  MerchantMark,
  MerchantSlot,
  PictureWithTab,
  TitleSlot,
} from "../flow/flow-parts.tsx";
import type { Scene } from "../scene.ts";
import type { BeforeView } from "./activation-view.ts";

interface BeforeBodyProps {
  readonly scene: Scene;
  readonly view: BeforeView;
}

/** The offer first, then whose link it is; nothing is used yet. */
export function BeforeBody({ scene, view }: BeforeBodyProps) {
  return (
    <>
      <FlowBody>
        <article className="flow-card activation-card">
          <PictureWithTab scene={scene} />
          <div className="activation-offer">
            <TitleSlot scene={scene} slot="activation.title" className="flow-card-title" />
            <div className="flow-who">
              <MerchantMark scene={scene} />
              <MerchantSlot scene={scene} slot="activation.merchant" className="flow-merchant" />
            </div>
          </div>
        </article>
        <div className="activation-words">
          <h2 className="flow-subheading">{view.heading}</h2>
          <p className="flow-lead">{view.body}</p>
        </div>
      </FlowBody>
      <FlowActions>
        <p className="flow-note">
          <IconShieldCheck size={17} stroke={1.7} aria-hidden="true" />
          {view.note}
        </p>
        <FlowAction>{view.action}</FlowAction>
      </FlowActions>
    </>
  );
}
