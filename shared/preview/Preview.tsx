import type { ComponentType } from "react";
import { ActivationScreen } from "./activation/ActivationScreen.tsx";
import { HubScreen } from "./components/HubScreen.tsx";
import { MarketplaceScreen } from "./components/MarketplaceScreen.tsx";
import { phoneSize } from "./components/PhoneFrame.tsx";
import { PromoScreen } from "./promo/PromoScreen.tsx";
import { RedemptionScreen } from "./redemption/RedemptionScreen.tsx";
import type { Scene } from "./scene.ts";
import { channelOf, type PreviewChannel } from "./surfaces.ts";

/** Outer size in CSS pixels of what `Preview` draws. */
export interface PreviewSize {
  readonly width: number;
  readonly height: number;
}

export const sizeOf = (_scene: Pick<Scene, "surface" | "device">): PreviewSize => phoneSize;

/**
 * Draws a scene, in a phone, tablet or browser window: the same in the window's shadow root, in an export and in a page
 * of the server. What it needs of its surroundings it asks of `PreviewHostProvider`; it fetches nothing.
 */
export function Preview({ scene }: { readonly scene: Scene }) {
  const Screen = screens[channelOf(scene.surface)];
  return <Screen scene={scene} />;
}

const screens: Record<PreviewChannel, ComponentType<{ readonly scene: Scene }>> = {
  hub: ({ scene }) => <HubScreen offer={scene.offer} skin={scene.skin} theme={scene.theme} />,
  marketplace: ({ scene }) => <MarketplaceScreen offer={scene.offer} skin={scene.skin} theme={scene.theme} />,
  activation: ActivationScreen,
  promo: PromoScreen,
  redemption: RedemptionScreen,
};
