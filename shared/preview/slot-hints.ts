import { type SlotHints, slotHints } from "../domain/channel-texts.ts";
import { cardSlots, type Skin } from "./skin.ts";

/** About how many characters each place shows in these skins; what a skin does not say is the samples'. */
export function slotHintsOf(skins: { readonly hub: Skin; readonly marketplace: Skin }): SlotHints {
  const { hub, marketplace } = skins;
  return {
    "card.title": hintOf(hub, cardTitle(hub)) ?? slotHints["card.title"],
    "airdrop.title": hintOf(hub, "airdrop.title") ?? slotHints["airdrop.title"],
    "airdrop.description": hintOf(hub, "airdrop.description") ?? slotHints["airdrop.description"],
    "tile.title": hintOf(marketplace, cardTitle(marketplace)) ?? slotHints["tile.title"],
    "row.title": hintOf(marketplace, "row.title") ?? slotHints["row.title"],
    "activation.title": hintOf(hub, "activation.title") ?? slotHints["activation.title"],
    "activation.description": hintOf(hub, "activation.description") ?? slotHints["activation.description"],
    "redemption.title": hintOf(hub, "redemption.title") ?? slotHints["redemption.title"],
  };
}

/** A channel's card may be laid out as either channel's. */
const cardTitle = (skin: Skin): string => `${cardSlots(skin)}.title`;

const hintOf = ({ slots }: Skin, slot: string): number | undefined =>
  Object.hasOwn(slots, slot) ? slots[slot]?.hint : undefined;
