import type { Scene } from "../scene.ts";
import { isPlainLayout } from "../skin.ts";
import { ValueTab } from "./ValueTab.tsx";
import { ValueText } from "./ValueText.tsx";

/** The value on the picture of an opened offer: on risen paper, or as a block where the skin's cards are plain. */
export function PictureValue({ scene: { offer, skin } }: { readonly scene: Pick<Scene, "offer" | "skin"> }) {
  if (offer.value === null) return null;
  if (!isPlainLayout(skin)) return <ValueTab offer={offer} />;
  return (
    <div className="value-block">
      <ValueText className="block-value" value={offer.value} />
    </div>
  );
}
