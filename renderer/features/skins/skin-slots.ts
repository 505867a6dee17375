import { cardSlots, type Skin } from "#shared/preview/skin.ts";
import { usualSlots } from "#shared/preview/skins/slots.ts";

/** A place for a text that a channel cuts; values are never cut, so they have none here. */
export interface ShownSlot {
  readonly slot: string;
  readonly name: string;
  readonly place: string;
}

/** Those that a channel draws in the skin's card layout, in the order in which a customer meets them. */
export function slotsShown(skin: Skin): readonly ShownSlot[] {
  const places: readonly string[] = [cardSlots(skin), ...placesOf[skin.channel]];
  return slots.filter(({ slot }) => places.includes(slot.slice(0, slot.indexOf("."))));
}

/** Activation and redemption wear the Hub's skin. */
const placesOf: Readonly<Record<Skin["channel"], readonly string[]>> = {
  hub: ["airdrop", "opened", "activation", "redemption"],
  marketplace: ["row", "detail"],
};

const slots: readonly ShownSlot[] = [
  { slot: "card.title", name: "Title", place: "on a card" },
  { slot: "card.merchant", name: "Merchant", place: "on a card" },
  { slot: "tile.title", name: "Title", place: "on a card" },
  { slot: "tile.merchant", name: "Merchant", place: "on a card" },
  { slot: "airdrop.title", name: "Title", place: "in an Airdrop" },
  { slot: "airdrop.description", name: "Description", place: "in an Airdrop" },
  { slot: "opened.title", name: "Title", place: "where opened" },
  { slot: "opened.merchant", name: "Merchant", place: "where opened" },
  { slot: "row.title", name: "Title", place: "in a row" },
  { slot: "row.merchant", name: "Merchant", place: "in a row" },
  { slot: "detail.title", name: "Title", place: "on its page" },
  { slot: "detail.merchant", name: "Merchant", place: "on its page" },
  { slot: "activation.title", name: "Title", place: "at an activation" },
  { slot: "activation.description", name: "Description", place: "at an activation" },
  { slot: "activation.merchant", name: "Merchant", place: "at an activation" },
  { slot: "redemption.title", name: "Title", place: "at a redemption" },
  { slot: "redemption.merchant", name: "Merchant", place: "at a redemption" },
  { slot: "redemption.heading", name: "Large line", place: "of Show & save" },
  { slot: "redemption.text", name: "Text", place: "of Show & save" },
];

/** Characters that the sample skins name for a slot, or about what a line or two hold. */
export const usualHint = (slot: string): number => usualSlots[slot]?.hint ?? 60;
