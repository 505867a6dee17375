import { z } from "zod";

/** Everything a customer may see of an offer, by channel (design/CHANNELS.md, "Components and states"). */
export const surfacesOf = {
  hub: ["hub.feed", "hub.airdrop", "hub.opened"],
  marketplace: ["market.grid", "market.list", "market.search", "market.detail"],
  activation: [
    "link.before",
    "link.after",
    "link.used",
    "link.audience",
    "link.expired",
    "link.unknown",
    "link.revoked",
  ],
  promo: [
    "promo.entry",
    "promo.success",
    "promo.unknown",
    "promo.soon",
    "promo.ended",
    "promo.used",
    "promo.gone",
    "promo.account",
    "promo.minimum",
    "promo.merchant",
    "promo.tries",
    "promo.offline",
  ],
  redemption: ["redeem.code", "redeem.show", "redeem.barcode", "redeem.link"],
} as const;

export type PreviewChannel = keyof typeof surfacesOf;
export type Surface = (typeof surfacesOf)[PreviewChannel][number];

export const previewChannels = ["hub", "marketplace", "activation", "promo", "redemption"] as const;

export const surfaces: readonly Surface[] = previewChannels.flatMap(channel => [...surfacesOf[channel]]);
export const surfaceSchema = z.enum(surfaces);

export function channelOf(surface: Surface): PreviewChannel {
  const found = previewChannels.find(channel => surfacesOf[channel].some(each => each === surface));
  if (found === undefined) throw new Error(`No channel has the surface ${surface}.`);
  return found;
}
