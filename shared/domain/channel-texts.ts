import type { OfferForm, OfferFormField } from "./offer.ts";
import type { Channel } from "./words.ts";

/** Texts that channels cut. */
export const limitedFields = ["offerTitle", "offerDescription"] as const satisfies readonly OfferFormField[];
export type LimitedField = (typeof limitedFields)[number];

/**
 * Where the sample skins show a text, and about how many characters they show of it before they cut
 * (design/CHANNELS.md, "Slots and cuts"). The cut itself is by measured lines; these are hints for an author.
 */
export const slotHints = {
  "card.title": 56,
  "airdrop.title": 32,
  "airdrop.description": 86,
  "tile.title": 44,
  "row.title": 27,
  "activation.title": 52,
  "activation.description": 130,
  "redemption.title": 34,
} as const;
export type Slot = keyof typeof slotHints;
export type SlotHints = Readonly<Record<Slot, number>>;

export interface TextLimit {
  readonly characters: number;
  /** `the airdrop`: what shows no more. */
  readonly place: string;
}

/** The smallest limit of a text among the chosen channels; `null` where none of them cuts it. */
export function channelTextLimit(
  field: LimitedField,
  channels: OfferForm["channels"],
  hints: SlotHints = slotHints,
): TextLimit | null {
  let smallest: TextLimit | null = null;
  for (const [channel, slots] of Object.entries(slotsOf[field])) {
    if (!channels.includes(channel)) continue;
    for (const { slot, place } of slots) {
      if (smallest === null || hints[slot] < smallest.characters)
        smallest = { characters: hints[slot], place };
    }
  }
  return smallest;
}

interface Place {
  readonly slot: Slot;
  readonly place: string;
}

const slotsOf: Readonly<Record<LimitedField, Readonly<Partial<Record<Channel, readonly Place[]>>>>> = {
  offerTitle: {
    hub_airdrop: [
      { slot: "airdrop.title", place: "the airdrop" },
      { slot: "card.title", place: "the Hub's card" },
    ],
    marketplace: [
      { slot: "row.title", place: "a row of the Marketplace" },
      { slot: "tile.title", place: "a tile of the Marketplace" },
    ],
    activation_link: [{ slot: "activation.title", place: "the activation page" }],
    promo_code_redemption: [{ slot: "redemption.title", place: "the redemption page" }],
  },
  offerDescription: {
    hub_airdrop: [{ slot: "airdrop.description", place: "the airdrop" }],
    activation_link: [{ slot: "activation.description", place: "the activation page" }],
  },
};
