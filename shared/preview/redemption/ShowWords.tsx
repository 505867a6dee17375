import { CutText } from "../components/CutText.tsx";
import { linesOf } from "../components/slots.ts";
import type { Scene } from "../scene.ts";
import type { ShowView } from "./redemption-view.ts";

interface ShowWordsProps {
  readonly scene: Scene;
  readonly view: Pick<ShowView, "large" | "text">;
}

/** The author's own large line and the text under it. */
export function ShowWords({ scene, view }: ShowWordsProps) {
  const { locale } = scene.offer;
  return (
    <>
      {view.large !== null && (
        <CutText
          as="p"
          className="show-large"
          slot="redemption.heading"
          text={view.large}
          lines={linesOf(scene, "redemption.heading")}
          locale={locale}
        />
      )}
      {view.text !== null && (
        <CutText
          as="p"
          className="show-text"
          slot="redemption.text"
          text={view.text}
          lines={linesOf(scene, "redemption.text")}
          locale={locale}
        />
      )}
    </>
  );
}
