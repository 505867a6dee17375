import type { Scene } from "../scene.ts";
import { CutText } from "./CutText.tsx";
import { linesOf } from "./slots.ts";

interface MerchantProps {
  readonly scene: Pick<Scene, "offer" | "skin" | "textSize">;
  readonly slot: string;
  /** Under the name. */
  readonly note?: string | null;
}

/** The merchant's mark and name; a note alone where nobody knows the merchant. */
export function Merchant({ scene, slot, note = null }: MerchantProps) {
  const { merchant, locale } = scene.offer;
  if (merchant === null && note === null) return null;
  return (
    <div className="merchant">
      {merchant && <Mark initials={merchant.initials} />}
      <div className="merchant-words">
        {merchant && (
          <CutText
            as="p"
            className="merchant-name"
            slot={slot}
            text={merchant.name}
            lines={linesOf(scene, slot)}
            locale={locale}
          />
        )}
        {note && <p className="merchant-note">{note}</p>}
      </div>
    </div>
  );
}

/** One or two letters stand for a merchant's logo, which the studio doesn't have. */
export function Mark({ initials }: { readonly initials: string }) {
  return (
    <span className="mark" aria-hidden="true">
      {initials}
    </span>
  );
}
