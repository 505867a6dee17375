import type { PreviewChoices } from "../choices.ts";
import type { PreviewSource } from "../source.ts";
import { channelOf, type Surface } from "../surfaces.ts";
import { zoned } from "../times.ts";
import type { ShownOffer } from "./page-data.ts";

/** The line under everything that leaves the studio: whose look it is, and of when. */
export function colophon(
  offers: readonly Pick<ShownOffer, "source" | "draft">[],
  surfaces: readonly Surface[],
  { madeAt, timeZone }: { readonly madeAt: number; readonly timeZone: string },
): string {
  const isSample = offers.some(({ source }) => surfaces.some(surface => skinOf(source, surface).sample));
  const isDraft = offers.some(({ draft }) => draft);
  return [
    ...(isSample ? ["Shown in a sample skin, not the partner’s own."] : []),
    `${isDraft ? "Draft of" : "As of"} ${momentOf(madeAt, timeZone)}.`,
  ].join(" ");
}

export function skinOf({ skins }: PreviewSource, surface: Surface) {
  return channelOf(surface) === "marketplace" ? skins.marketplace : skins.hub;
}

/** `Nov 23, 2026, 9:41 AM` */
export function momentOf(at: number, timeZone: string): string {
  return zoned("en-US", { dateStyle: "medium", timeStyle: "short" }, timeZone).format(at);
}

const channelNames = {
  hub: "Hub",
  marketplace: "Marketplace",
  activation: "Activation link",
  promo: "Promo code",
  redemption: "Redemption",
} as const;

const surfaceNames: Readonly<Record<Surface, string>> = {
  "hub.feed": "Feed",
  "hub.airdrop": "Airdrop",
  "hub.opened": "Opened offer",
  "market.grid": "Grid",
  "market.list": "List",
  "market.search": "Search result",
  "market.detail": "Detail page",
  "link.before": "Before activation",
  "link.after": "After activation",
  "link.used": "Used already",
  "link.audience": "Wrong audience",
  "link.expired": "Expired",
  "link.unknown": "Unknown link",
  "link.revoked": "Revoked",
  "promo.entry": "Entry",
  "promo.success": "Accepted",
  "promo.unknown": "Unknown code",
  "promo.soon": "Not started",
  "promo.ended": "Ended",
  "promo.used": "Used by you",
  "promo.gone": "All used",
  "promo.account": "Wrong account",
  "promo.minimum": "Below the minimum",
  "promo.merchant": "Other merchant",
  "promo.tries": "Too many tries",
  "promo.offline": "No connection",
  "redeem.code": "Code",
  "redeem.show": "Show & save",
  "redeem.barcode": "Barcode",
  "redeem.link": "Online link",
};

export const channelName = (surface: Surface): string => channelNames[channelOf(surface)];
export const surfaceName = (surface: Surface): string => surfaceNames[surface];

/** `Hub · Feed`, with the language where it isn't the offer's own. */
export function captionOf({ surface, language, theme }: PreviewChoices): string {
  const own = [channelName(surface), surfaceName(surface)];
  return [...own, ...(language === null ? [] : [language]), ...(theme === "dark" ? ["Dark"] : [])].join(
    " · ",
  );
}
