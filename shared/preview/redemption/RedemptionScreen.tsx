import { FlowFrame } from "../flow/FlowFrame.tsx";
import { BrandLine } from "../flow/flow-parts.tsx";
import { RefusalBody } from "../flow/RefusalBody.tsx";
import type { Scene } from "../scene.ts";
import { BarcodeBody } from "./BarcodeBody.tsx";
import { CodeBody } from "./CodeBody.tsx";
import { LinkBody } from "./LinkBody.tsx";
import { redemptionView } from "./redemption-view.ts";
import { ShowBody } from "./ShowBody.tsx";

/** What a customer holds out, scans, types or follows to use an offer. */
export function RedemptionScreen({ scene }: { readonly scene: Scene }) {
  const view = redemptionView(scene);
  switch (view.kind) {
    case "refused":
      return (
        <FlowFrame scene={scene}>
          <BrandLine scene={scene} />
          <RefusalBody scene={scene} refusal={view} />
        </FlowFrame>
      );
    case "show":
      return (
        <FlowFrame scene={scene} tone="band" className="redeem-show">
          <ShowBody scene={scene} view={view} />
        </FlowFrame>
      );
    case "link":
      return (
        <FlowFrame scene={scene} tone="picture" className="redeem-link">
          <LinkBody scene={scene} view={view} />
        </FlowFrame>
      );
    case "barcode":
      return (
        <FlowFrame scene={scene} className="redeem-barcode">
          <BarcodeBody scene={scene} view={view} />
        </FlowFrame>
      );
    case "code":
      return (
        <FlowFrame scene={scene} className="redeem-code">
          <CodeBody scene={scene} view={view} />
        </FlowFrame>
      );
  }
}
