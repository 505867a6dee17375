import type { Scene } from "../scene.ts";
import { CutText } from "./CutText.tsx";
import { usePreviewHost } from "./preview-context.ts";
import { linesOf } from "./slots.ts";

interface OfferTitleProps {
  readonly scene: Pick<Scene, "offer" | "skin" | "textSize">;
  readonly className: string;
  readonly slot: string;
  /** On a card: it leads to the offer. Else it is the page's own. */
  readonly isLink?: boolean;
  readonly match?: string | null;
}

/** The title, or what the author's view says instead; a customer's view leaves the line empty. */
export function OfferTitle({ scene, className, slot, isLink = false, match = null }: OfferTitleProps) {
  const { untitled } = usePreviewHost();
  const { title, locale } = scene.offer;
  if (title !== null) {
    return (
      <CutText
        as={isLink ? "h3" : "h2"}
        className={className}
        slot={slot}
        text={title}
        lines={linesOf(scene, slot)}
        locale={locale}
        isLink={isLink}
        match={match}
      />
    );
  }
  return (
    <p className={`${className} missing`} lang="en" dir="ltr">
      {untitled}
    </p>
  );
}
