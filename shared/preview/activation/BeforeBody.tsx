import { IconShieldCheck } from "@tabler/icons-react";
import { FlowBody } from "../flow/FlowBody.tsx";
import {
  DescriptionSlot,
  FlowAction,
  FlowActions,
  MerchantMark,
  MerchantSlot,
  PictureWithTab,
  TitleSlot,
} from "../flow/flow-parts.tsx";
import { sayOf } from "../flow/flow-words.ts";
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
            <DescriptionSlot scene={scene} />
            <div className="flow-who">
              <MerchantMark scene={scene} />
              <MerchantSlot scene={scene} slot="activation.merchant" className="flow-merchant" />
            </div>
          </div>
        </article>
        <div className="activation-words">
          <h2 className="flow-subheading">{view.heading}</h2>
          <p className="flow-lead">{view.body}</p>
          <Terms scene={scene} />
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

/** Behind "Read": whoever wants to know them finds them, nobody has to scroll past them. */
function Terms({ scene }: Pick<BeforeBodyProps, "scene">) {
  const say = sayOf(scene);
  if (scene.offer.terms === null) return null;
  return (
    <details className="activation-terms">
      <summary>
        {say("fact.terms")}
        <span>{say("fact.read")}</span>
      </summary>
      <p>{scene.offer.terms}</p>
    </details>
  );
}
