import { FlowFrame } from "../flow/FlowFrame.tsx";
import { BrandLine } from "../flow/flow-parts.tsx";
import { RefusalBody } from "../flow/RefusalBody.tsx";
import type { Scene } from "../scene.ts";
import { AfterBody } from "./AfterBody.tsx";
import { AfterPage } from "./AfterPage.tsx";
import { activationView } from "./activation-view.ts";
import { BeforeBody } from "./BeforeBody.tsx";
import { sampleLink } from "./sample-link.ts";

/** The page that an activation link opens. */
export function ActivationScreen({ scene }: { readonly scene: Scene }) {
  const view = activationView(scene);
  const address = sampleLink(scene.skin);
  if (view.kind === "after" && scene.device === "desktop") {
    return (
      <FlowFrame scene={scene} address={address} className="activation-page">
        <AfterPage scene={scene} view={view} />
      </FlowFrame>
    );
  }
  if (view.kind === "after") {
    return (
      <FlowFrame scene={scene} address={address} tone="head" className="activation-after">
        <AfterBody scene={scene} view={view} />
      </FlowFrame>
    );
  }
  return (
    <FlowFrame scene={scene} address={address} className={`activation-${view.kind}`}>
      <BrandLine scene={scene} />
      {view.kind === "before" ? (
        <BeforeBody scene={scene} view={view} />
      ) : (
        <RefusalBody scene={scene} refusal={view} />
      )}
    </FlowFrame>
  );
}
