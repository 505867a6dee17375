import { FlowFrame } from "../flow/FlowFrame.tsx";
import type { Scene } from "../scene.ts";
import { EntryBody } from "./EntryBody.tsx";
import { promoView } from "./promo-view.ts";
import { SuccessBody } from "./SuccessBody.tsx";

/** A promo code on its way to being used: typed, refused or taken. */
export function PromoScreen({ scene }: { readonly scene: Scene }) {
  const view = promoView(scene);
  return (
    <FlowFrame scene={scene} className={`promo-${view.kind}`}>
      {view.kind === "entry" ? (
        <EntryBody key={`${scene.surface} ${view.typed}`} scene={scene} view={view} />
      ) : (
        <SuccessBody scene={scene} view={view} />
      )}
    </FlowFrame>
  );
}
