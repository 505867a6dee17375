import type { Skin } from "../skin.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "./sample-1.ts";

/** The looks that come with the studio, of invented partners; the first of a channel is what nobody chose otherwise. */
export const sampleSkins: readonly Skin[] = [sampleHubSkin, sampleMarketplaceSkin];
