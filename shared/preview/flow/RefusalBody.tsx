import {
  IconCalendarX,
  IconClock,
  IconLinkOff,
  IconLock,
  IconMoodEmpty,
  IconQuestionMark,
  IconReceiptOff,
} from "@tabler/icons-react";
import type { Scene } from "../scene.ts";
import { FlowBody } from "./FlowBody.tsx";
import { FlowAction, FlowActions, OfferRow } from "./flow-parts.tsx";
import type { Refusal } from "./refusal.ts";

const shapes: Record<Refusal["icon"], typeof IconLock> = {
  broken: IconLinkOff,
  lock: IconLock,
  calendar: IconCalendarX,
  clock: IconClock,
  unknown: IconQuestionMark,
  withdrawn: IconReceiptOff,
  gone: IconMoodEmpty,
};

interface RefusalProps {
  readonly scene: Scene;
  readonly refusal: Refusal;
}

/** What happened, about which offer, and a way on: the one shape of all refusals. */
export function RefusalBody({ scene, refusal }: RefusalProps) {
  const Shape = shapes[refusal.icon];
  return (
    <>
      <FlowBody className="refusal">
        <span className="refusal-icon" aria-hidden="true">
          <Shape size={38} stroke={2.2} />
        </span>
        <div className="refusal-text">
          <h2 className="flow-heading">{refusal.heading}</h2>
          <p className="flow-lead">{refusal.body}</p>
        </div>
        {refusal.showsOffer && <OfferRow scene={scene} />}
      </FlowBody>
      <FlowActions>
        <FlowAction>{refusal.action}</FlowAction>
        {refusal.other !== null && <FlowAction kind="soft">{refusal.other}</FlowAction>}
      </FlowActions>
    </>
  );
}
