import { useState } from "react";
import { FlowFrame } from "../flow/FlowFrame.tsx";
import type { Scene } from "../scene.ts";
import { EntryBody } from "./EntryBody.tsx";
import { answerOf, promoView } from "./promo-view.ts";
import { SuccessBody } from "./SuccessBody.tsx";

interface PromoScreenProps {
  readonly scene: Scene;
}

/** A promo code on its way to being used: typed, refused or taken. Another surface or code begins anew. */
export function PromoScreen({ scene }: PromoScreenProps) {
  return <PromoTry key={`${scene.surface} ${scene.form.promoCode}`} scene={scene} />;
}

/** Shows its surface until somebody types another code and applies it: then what the channel would answer. */
function PromoTry({ scene }: PromoScreenProps) {
  const [tried, setTried] = useState<string | null>(null);
  const answered = tried === null ? scene : { ...scene, surface: answerOf(scene, tried) };
  const view = promoView(answered);
  return (
    <FlowFrame scene={scene} className={`promo-${view.kind}`}>
      {view.kind === "entry" ? (
        <EntryBody
          key={tried}
          scene={answered}
          view={tried === null ? view : { ...view, typed: tried }}
          onApply={setTried}
        />
      ) : (
        <SuccessBody scene={answered} view={view} onDone={() => setTried(null)} />
      )}
    </FlowFrame>
  );
}
