import { useMemo } from "react";
import { sampleHubSkin, sampleMarketplaceSkin } from "#shared/preview/skins/sample-1.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { useWornSkins } from "../../app/skins.ts";

/** The looks that an offer of this program wears; samples until they are known. */
export function useSkins(program: string | null): PreviewSource["skins"] {
  const { data } = useWornSkins(program);
  const { hub = sampleHubSkin, marketplace = sampleMarketplaceSkin } = data ?? {};
  return useMemo(() => ({ hub, marketplace }), [hub, marketplace]);
}
