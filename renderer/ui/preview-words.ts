import type { Device } from "#shared/preview/choices.ts";
import type { SkinTheme } from "#shared/preview/skin.ts";
import type { PreviewChannel, Surface } from "#shared/preview/surfaces.ts";

/** What the previews' switches say: the same word in the pane, the palette, an export and a comment. */

export const previewChannelWords: Record<PreviewChannel, string> = {
  hub: "Hub",
  marketplace: "Marketplace",
  activation: "Link",
  promo: "Code",
  redemption: "Redemption",
};

export const surfaceWords: Record<Surface, string> = {
  "hub.feed": "Feed card",
  "hub.airdrop": "Airdrop",
  "hub.opened": "Opened",
  "market.grid": "Grid",
  "market.list": "List",
  "market.search": "Search",
  "market.detail": "Detail",
  "link.before": "Before",
  "link.after": "Activated",
  "link.used": "Used already",
  "link.audience": "Wrong audience",
  "link.expired": "Expired",
  "link.unknown": "Unknown",
  "link.revoked": "Revoked",
  "promo.entry": "Entry",
  "promo.success": "Success",
  "promo.unknown": "Unknown",
  "promo.soon": "Not yet",
  "promo.ended": "Ended",
  "promo.used": "Used",
  "promo.gone": "Gone",
  "promo.account": "Account",
  "promo.minimum": "Minimum",
  "promo.merchant": "Merchant",
  "promo.tries": "Tries",
  "promo.offline": "Offline",
  "redeem.code": "Code",
  "redeem.show": "Show & save",
  "redeem.barcode": "Barcode",
  "redeem.link": "Online link",
};

export const deviceWords: Record<Device, string> = { phone: "Phone", tablet: "Tablet", desktop: "Desktop" };
export const skinThemeWords: Record<SkinTheme, string> = { light: "Light", dark: "Dark" };
