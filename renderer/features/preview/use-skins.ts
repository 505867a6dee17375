import type { Skin } from "#shared/preview/skin.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "#shared/preview/skins/sample-1.ts";

/** The looks that an offer of this program wears; the same object as long as they are the same. */
export function useSkins(_program: string | null): { readonly hub: Skin; readonly marketplace: Skin } {
  return samples;
}

const samples = { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin } as const;
