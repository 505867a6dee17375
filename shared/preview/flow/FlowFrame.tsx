import type { CSSProperties, ReactNode } from "react";
import { PhoneFrame } from "../components/PhoneFrame.tsx";
import type { Scene } from "../scene.ts";

interface FlowFrameProps {
  readonly scene: Scene;
  /** `band`: on the skin's accent; `head`: its accent behind the upper part; `picture`: the offer's picture behind. */
  readonly tone?: "band" | "head" | "picture";
  readonly className?: string;
  readonly children: ReactNode;
}

/** One screen of the way from an offer to its use: activation link, promo code, redemption. */
export function FlowFrame({ scene, tone, className = "", children }: FlowFrameProps) {
  const { skin, theme, offer } = scene;
  return (
    <PhoneFrame skin={skin} theme={theme} locale={offer.locale} direction={offer.direction}>
      <div
        className={`flow ${className}`}
        data-tone={tone}
        data-theme={theme}
        data-device={scene.device}
        data-enlarged={scene.textSize >= 1.3 || undefined}
        style={textSize(scene.textSize)}
      >
        {children}
      </div>
    </PhoneFrame>
  );
}

type TextSizeStyle = CSSProperties & Record<"--text-size", string>;

const textSize = (size: number): TextSizeStyle => ({ "--text-size": String(size) });
