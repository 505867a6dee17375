import { IconBarcodeOff, IconRotate, IconSun } from "@tabler/icons-react";
import { useEffect } from "react";
import { Barcode } from "../barcode/Barcode.tsx";
import { usePreviewHost } from "../components/preview-context.ts";
import { CodeGroups } from "../flow/CodeLine.tsx";
import { FlowBody } from "../flow/FlowBody.tsx";
import { FlowAction, FlowActions, FlowBar, RoundTarget } from "../flow/flow-parts.tsx";
import { sayOf } from "../flow/flow-words.ts";
import type { Scene } from "../scene.ts";
import { EndLine } from "./EndLine.tsx";
import type { BarcodeView } from "./redemption-view.ts";
import { TicketHead } from "./TicketHead.tsx";

interface BarcodeBodyProps {
  readonly scene: Scene;
  readonly view: BarcodeView;
}

/** A barcode or QR code at a size that tills read, its number for when they don't. */
export function BarcodeBody({ scene, view }: BarcodeBodyProps) {
  const say = sayOf(scene);
  const { kind } = view.fit;
  const isTurned = kind === "turned";
  const { onBarcodeFit } = usePreviewHost();
  useEffect(() => {
    onBarcodeFit?.(kind);
    return () => onBarcodeFit?.("drawn");
  }, [onBarcodeFit, kind]);
  return (
    <>
      <FlowBar
        start={<RoundTarget shape="close" label={say("flow.close")} />}
        title={view.heading}
        end={<RoundTarget shape="help" label={say("flow.help")} />}
      />
      <FlowBody>
        <div className="flow-card ticket" data-fit={kind}>
          <TicketHead scene={scene} />
          <div className="ticket-line" aria-hidden="true" />
          <BarcodePlate scene={scene} view={view} />
        </div>
        <p className="redeem-bright">
          {isTurned ? (
            <IconRotate size={20} stroke={1.8} aria-hidden="true" />
          ) : (
            <IconSun size={20} stroke={1.8} aria-hidden="true" />
          )}
          {isTurned ? say("redeem.barcode.turn") : view.bright}
        </p>
        {!isTurned && view.number !== null && <p className="redeem-hint">{view.hint}</p>}
      </FlowBody>
      <FlowActions>
        <EndLine scene={scene} />
        <FlowAction kind="soft">{say("cta.mark_used")}</FlowAction>
      </FlowActions>
    </>
  );
}

/** White in every theme and skin; nothing lies on it but the code. */
function BarcodePlate({ scene, view }: BarcodeBodyProps) {
  const say = sayOf(scene);
  const { fit, number, name } = view;
  if (!("shapes" in fit)) {
    return (
      <p className="plate-none">
        <IconBarcodeOff size={28} stroke={1.7} aria-hidden="true" />
        {say("redeem.barcode.none")}
      </p>
    );
  }
  return (
    <div className="plate" data-turned={fit.turned || undefined}>
      <Barcode shapes={fit.shapes} module={fit.module} name={name} />
      {number !== null && <CodeGroups groups={number} className="plate-number" />}
      {view.isSample && <p className="plate-sample">{say("code.sample")}</p>}
    </div>
  );
}
