import { CodeGroups, CopyButton } from "../flow/CodeLine.tsx";
import { codeGroups } from "../flow/code-text.ts";
import { FlowBody } from "../flow/FlowBody.tsx";
import { FlowAction, FlowActions, FlowBar, RoundTarget } from "../flow/flow-parts.tsx";
import { sayOf } from "../flow/flow-words.ts";
import type { Scene } from "../scene.ts";
import { EndLine } from "./EndLine.tsx";
import type { CodeView } from "./redemption-view.ts";
import { TicketHead } from "./TicketHead.tsx";

interface CodeBodyProps {
  readonly scene: Scene;
  readonly view: CodeView;
}

/** The promo code, to be read out, typed or copied. */
export function CodeBody({ scene, view }: CodeBodyProps) {
  const say = sayOf(scene);
  return (
    <>
      <FlowBar
        start={<RoundTarget shape="close" label={say("flow.close")} />}
        title={view.heading}
        end={<RoundTarget shape="help" label={say("flow.help")} />}
      />
      <FlowBody>
        <div className="flow-card ticket">
          <TicketHead scene={scene} />
          <div className="ticket-line" aria-hidden="true" />
          <div className="redeem-big">
            {view.code.isSample && <p className="code-sample">{say("code.sample")}</p>}
            <CodeGroups groups={codeGroups(view.code.text)} className="code-big" />
            <CopyButton say={say} />
          </div>
        </div>
        <p className="redeem-hint">{view.hint}</p>
        {view.uses !== null && <p className="redeem-uses">{view.uses}</p>}
      </FlowBody>
      <FlowActions>
        <EndLine scene={scene} />
        <FlowAction kind="soft">{say("cta.mark_used")}</FlowAction>
      </FlowActions>
    </>
  );
}
