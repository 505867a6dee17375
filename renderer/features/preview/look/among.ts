import type { OfferForm } from "#shared/domain/offer.ts";
import type { Channel, RedemptionMethod } from "#shared/domain/words.ts";
import { channelOf, type PreviewChannel, type Surface, surfacesOf } from "#shared/preview/surfaces.ts";

type Placed = Pick<OfferForm, "channels" | "redemptionMethods">;

/** Whether customers of this offer ever come to a surface: by its channels, and by how it is redeemed. */
export function isAmong(surface: Surface, { channels, redemptionMethods }: Placed): boolean {
  const channel = channelOf(surface);
  if (channel === "redemption") {
    const method = methodOf[surface];
    return method !== undefined && redemptionMethods.includes(method);
  }
  const byMethod = channel === "promo" && redemptionMethods.includes("promo_code");
  return byMethod || channels.some(name => channelNames[channel].includes(name));
}

/** Whether they come to any surface of it. */
export const isChannelAmong = (channel: PreviewChannel, form: Placed): boolean =>
  surfacesOf[channel].some(surface => isAmong(surface, form));

/** The words of the field, and what servers say beside them. */
const channelNames: Readonly<Record<Exclude<PreviewChannel, "redemption">, readonly string[]>> = {
  hub: ["hub_airdrop", "hub"],
  marketplace: ["marketplace"],
  activation: ["activation_link"],
  promo: ["promo_code_redemption"],
} satisfies Record<string, readonly (Channel | "hub")[]>;

const methodOf: Readonly<Partial<Record<Surface, RedemptionMethod>>> = {
  "redeem.code": "promo_code",
  "redeem.show": "show_save",
  "redeem.barcode": "barcode",
  "redeem.link": "online_link",
};
