import type { Skin } from "../skin.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "./sample-1.ts";
import { ironvaleHubSkin, ironvaleMarketplaceSkin } from "./sample-2.ts";

/** The skins that ship with the studio; the first of a channel is worn where nobody chose one. */
export const sampleSkins: readonly Skin[] = [
  sampleHubSkin,
  sampleMarketplaceSkin,
  ironvaleHubSkin,
  ironvaleMarketplaceSkin,
];

export const sampleSkin = (id: string): Skin | undefined => sampleSkins.find(skin => skin.id === id);
