import type { ComponentType } from "react";
import { ActivationScreen } from "./activation/ActivationScreen.tsx";
import { type DeviceSize, deviceSizes } from "./components/sizes.ts";
import { HubAirdrop } from "./hub/HubAirdrop.tsx";
import { HubFeed } from "./hub/HubFeed.tsx";
import { HubOpened } from "./hub/HubOpened.tsx";
import { MarketDetail } from "./marketplace/MarketDetail.tsx";
import { MarketGrid, MarketList, MarketSearch } from "./marketplace/MarketList.tsx";
import { PromoScreen } from "./promo/PromoScreen.tsx";
import { RedemptionScreen } from "./redemption/RedemptionScreen.tsx";
import type { Scene } from "./scene.ts";
import type { Surface } from "./surfaces.ts";

/** Outer size in CSS pixels of what `Preview` draws. */
export type PreviewSize = DeviceSize;

export const sizeOf = ({ device }: Pick<Scene, "surface" | "device">): PreviewSize => deviceSizes[device];

/**
 * Draws a scene, in a phone, tablet or browser window: the same in the window's shadow root, in an export and in a page
 * of the server. What it needs of its surroundings it asks of `PreviewHostProvider`; it fetches nothing.
 */
export function Preview({ scene }: { readonly scene: Scene }) {
  const Screen = screens[scene.surface];
  return <Screen scene={scene} />;
}

/** What draws each surface. */
const screens: Readonly<Record<Surface, ComponentType<{ readonly scene: Scene }>>> = {
  "hub.feed": HubFeed,
  "hub.airdrop": HubAirdrop,
  "hub.opened": HubOpened,
  "market.grid": MarketGrid,
  "market.list": MarketList,
  "market.search": MarketSearch,
  "market.detail": MarketDetail,
  "link.before": ActivationScreen,
  "link.after": ActivationScreen,
  "link.used": ActivationScreen,
  "link.audience": ActivationScreen,
  "link.expired": ActivationScreen,
  "link.unknown": ActivationScreen,
  "link.revoked": ActivationScreen,
  "promo.entry": PromoScreen,
  "promo.success": PromoScreen,
  "promo.unknown": PromoScreen,
  "promo.soon": PromoScreen,
  "promo.ended": PromoScreen,
  "promo.used": PromoScreen,
  "promo.gone": PromoScreen,
  "promo.account": PromoScreen,
  "promo.minimum": PromoScreen,
  "promo.merchant": PromoScreen,
  "promo.tries": PromoScreen,
  "promo.offline": PromoScreen,
  "redeem.code": RedemptionScreen,
  "redeem.show": RedemptionScreen,
  "redeem.barcode": RedemptionScreen,
  "redeem.link": RedemptionScreen,
};
