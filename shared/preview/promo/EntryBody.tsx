import { IconAlertCircleFilled, IconCircleXFilled, IconScan } from "@tabler/icons-react";
import { useId, useState } from "react";
import { isLarge } from "../components/slots.ts";
import { FlowBody } from "../flow/FlowBody.tsx";
import { FlowAction, FlowBar, RoundTarget } from "../flow/flow-parts.tsx";
import { sayOf } from "../flow/flow-words.ts";
import type { Scene } from "../scene.ts";
import { PhoneKeys } from "./PhoneKeys.tsx";
import type { EntryView } from "./promo-view.ts";

interface EntryBodyProps {
  readonly scene: Scene;
  readonly view: EntryView;
  /** Told what stands in the field once it differs from what was refused. */
  readonly onApply: (typed: string) => void;
}

/** Typing a code: what was typed stays in the field, and one sentence says why it wasn't taken. */
export function EntryBody({ scene, view, onApply }: EntryBodyProps) {
  const say = sayOf(scene);
  const id = useId();
  const [typed, setTyped] = useState(view.typed);
  const isRefused = view.refusal !== null && typed === view.typed;
  return (
    <>
      <FlowBar start={<RoundTarget shape="back" label={say("flow.back")} />} />
      <FlowBody className="promo-form">
        <h2 className="flow-heading">{view.heading}</h2>
        <p className="flow-muted" id={`${id}-hint`}>
          {view.hint}
        </p>
        <div className="promo-field" data-refused={isRefused || undefined}>
          <input
            className="promo-input"
            dir="ltr"
            type={view.isLocked ? "password" : "text"}
            readOnly={view.isLocked}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            aria-label={say("promo.field")}
            aria-invalid={isRefused}
            aria-describedby={isRefused ? `${id}-refusal` : `${id}-hint`}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          {isRefused ? (
            <IconAlertCircleFilled className="promo-mark" size={24} aria-hidden="true" />
          ) : (
            <button
              type="button"
              className="promo-clear"
              aria-label={say("promo.clear")}
              onClick={() => setTyped("")}
            >
              <IconCircleXFilled size={22} aria-hidden="true" />
            </button>
          )}
        </div>
        <p className="promo-refusal" id={`${id}-refusal`} role="status">
          {isRefused ? view.refusal : ""}
        </p>
        {view.code.isSample && <p className="code-sample">{say("code.sample")}</p>}
        <FlowAction onClick={() => !isRefused && onApply(typed)}>{say("cta.apply")}</FlowAction>
        <FlowAction kind="bare">
          <IconScan size={19} stroke={1.8} aria-hidden="true" />
          {say("promo.scan")}
        </FlowAction>
      </FlowBody>
      {scene.device === "phone" && !isLarge(scene.textSize) && (
        <PhoneKeys apply={say("promo.key.apply")} space={say("promo.key.space")} />
      )}
    </>
  );
}
