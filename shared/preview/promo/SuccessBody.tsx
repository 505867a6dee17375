import { IconCheck, IconRefresh } from "@tabler/icons-react";
import { CodeLine } from "../flow/CodeLine.tsx";
import { FlowBody } from "../flow/FlowBody.tsx";
import {
  DescriptionSlot,
  FlowAction,
  FlowActions,
  FlowBar,
  PictureWithTab,
  RoundTarget,
  TitleSlot,
} from "../flow/flow-parts.tsx";
import { sayOf } from "../flow/flow-words.ts";
import type { Scene } from "../scene.ts";
import type { SuccessView } from "./promo-view.ts";

interface SuccessBodyProps {
  readonly scene: Scene;
  readonly view: SuccessView;
  readonly onDone: () => void;
}

/** The code was taken: what it is worth, the code itself, what is left of it. */
export function SuccessBody({ scene, view, onDone }: SuccessBodyProps) {
  const say = sayOf(scene);
  return (
    <>
      <FlowBar start={<RoundTarget shape="close" label={say("flow.close")} />} />
      <FlowBody>
        <div className="promo-done">
          <span className="promo-tick" aria-hidden="true">
            <IconCheck size={44} stroke={2.4} />
          </span>
          <div>
            <h2 className="flow-heading">{view.heading}</h2>
            <p className="flow-muted">{view.moment}</p>
          </div>
        </div>
        <article className="flow-card promo-card">
          <PictureWithTab scene={scene} />
          <div className="promo-offer">
            <TitleSlot scene={scene} slot="activation.title" className="flow-card-title" />
            <DescriptionSlot scene={scene} />
            <div className="ticket-line" data-plain="" aria-hidden="true" />
            <CodeLine code={view.code} say={say} />
          </div>
        </article>
        {view.uses !== null && (
          <p className="promo-uses">
            <IconRefresh size={18} stroke={1.8} aria-hidden="true" />
            {view.uses}
          </p>
        )}
      </FlowBody>
      <FlowActions>
        <FlowAction onClick={onDone}>{say("cta.done")}</FlowAction>
      </FlowActions>
    </>
  );
}
