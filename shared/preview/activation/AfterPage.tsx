import { IconCheck } from "@tabler/icons-react";
import { Barcode } from "../barcode/Barcode.tsx";
import { fitBarcode } from "../barcode/fit.ts";
import { BrandLine, FlowAction, MerchantSlot, TitleSlot } from "../flow/flow-parts.tsx";
import type { Scene } from "../scene.ts";
import type { AfterView } from "./activation-view.ts";

interface AfterPageProps {
  readonly scene: Scene;
  readonly view: AfterView;
}

/** After activation in a browser's window: the same, and a code that takes the offer to the phone. */
export function AfterPage({ scene, view }: AfterPageProps) {
  return (
    <>
      <div className="page-done flow-on-head">
        <BrandLine scene={scene} onBand />
        <span className="page-tick" aria-hidden="true">
          <IconCheck size={38} stroke={2.4} />
        </span>
        <h2 className="flow-heading">{view.heading}</h2>
        <p className="flow-lead">{view.moment}</p>
      </div>
      <div className="page-kept">
        <HandOver handOver={view.handOver} />
        <div className="page-offer">
          <TitleSlot scene={scene} slot="activation.title" className="flow-card-title" />
          <MerchantSlot scene={scene} slot="activation.merchant" className="page-line" />
          {view.facts.slice(1).map(({ icon, text, detail }) => (
            <p key={icon} className="page-line">
              {detail === null ? text : `${text} · ${detail}`}
            </p>
          ))}
          <FlowAction>{view.action}</FlowAction>
        </div>
      </div>
    </>
  );
}

function HandOver({ handOver: { link, text } }: Pick<AfterView, "handOver">) {
  const fit = fitBarcode("qr_code", link, handOverPlate);
  return (
    <figure className="page-scan">
      {"shapes" in fit && (
        <div className="page-plate">
          <Barcode shapes={fit.shapes} module={fit.module} name={`${text}: ${link}`} />
        </div>
      )}
      <figcaption>{text}</figcaption>
    </figure>
  );
}

/** Beside the words of a page. */
const handOverPlate = { width: 300, length: 300 };
