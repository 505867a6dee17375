import { usePreviewHost } from "../components/preview-context.ts";
import { sayOf } from "../flow/flow-words.ts";
import type { Scene } from "../scene.ts";
import { spanText } from "../times.ts";
import { endLine } from "./redemption-view.ts";
import { useElapsed } from "./use-elapsed.ts";

/** `Ends Dec 31`; on the last day what is left of it, running. */
export function EndLine({ scene }: { readonly scene: Scene }) {
  const { text, left } = endLine(scene);
  const { isStill } = usePreviewHost();
  const elapsed = useElapsed(scene.now, left !== null && isStill !== true);
  if (text === null) return null;
  if (left === null) return <p className="redeem-end">{text}</p>;
  const words = sayOf(scene)("redeem.left", {
    text,
    left: `\u2066${spanText(left - elapsed, scene.offer.locale)}\u2069`,
  });
  return (
    <p className="redeem-end" role="timer" aria-live="off">
      {words}
    </p>
  );
}
