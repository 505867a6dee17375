import { DetailHero } from "../components/detail/DetailHero.tsx";
import type { Scene } from "../scene.ts";

/** The offer opened from the feed or from an Airdrop. */
export function HubOpened({ scene }: { readonly scene: Scene }) {
  return <DetailHero scene={scene} slots="opened" />;
}
