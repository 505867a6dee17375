import type { ReactNode } from "react";
import { Frame } from "../components/Frame.tsx";
import { isLarge } from "../components/slots.ts";
import type { Scene } from "../scene.ts";

interface FlowFrameProps {
  readonly scene: Scene;
  /** `band`: on the skin's accent; `head`: its accent behind the upper part; `picture`: the offer's picture behind. */
  readonly tone?: "band" | "head" | "picture";
  readonly className?: string;
  /** Of the page, in a browser's window. */
  readonly address?: string;
  readonly children: ReactNode;
}

/** One screen of the way from an offer to its use: activation link, promo code, redemption. */
export function FlowFrame({ scene, tone, className = "", address, children }: FlowFrameProps) {
  return (
    <Frame scene={scene} address={address} kind={tone === undefined ? "flow" : `flow-${tone}`}>
      <div
        className={`flow ${className}`}
        data-tone={tone}
        data-theme={scene.theme}
        data-device={scene.device}
        data-enlarged={isLarge(scene.textSize) || undefined}
      >
        {children}
      </div>
    </Frame>
  );
}
