import { slotHints } from "../../domain/channel-texts.ts";

/**
 * Lines, and about how many characters fit, of design/CHANNELS.md, "Slots and cuts": those of the sample skins, and of
 * any skin that doesn't say.
 */
export const usualSlots: Readonly<Record<string, { readonly lines: number; readonly hint: number }>> = {
  "card.title": { lines: 2, hint: slotHints["card.title"] },
  "card.merchant": { lines: 1, hint: 19 },
  "card.value": { lines: 1, hint: 7 },
  "card.suffix": { lines: 1, hint: 12 },
  "airdrop.title": { lines: 1, hint: slotHints["airdrop.title"] },
  "airdrop.description": { lines: 2, hint: slotHints["airdrop.description"] },
  "airdrop.value": { lines: 1, hint: 7 },
  "airdrop.suffix": { lines: 1, hint: 12 },
  "opened.title": { lines: 3, hint: 90 },
  "opened.merchant": { lines: 1, hint: 34 },
  "opened.value": { lines: 1, hint: 7 },
  "opened.suffix": { lines: 1, hint: 14 },
  "tile.title": { lines: 2, hint: slotHints["tile.title"] },
  "tile.merchant": { lines: 1, hint: 24 },
  "tile.value": { lines: 1, hint: 7 },
  "tile.suffix": { lines: 1, hint: 12 },
  "row.title": { lines: 1, hint: slotHints["row.title"] },
  "row.merchant": { lines: 1, hint: 24 },
  "row.value": { lines: 1, hint: 7 },
  "row.suffix": { lines: 1, hint: 8 },
  "detail.title": { lines: 3, hint: 90 },
  "detail.merchant": { lines: 1, hint: 40 },
  "detail.value": { lines: 1, hint: 7 },
  "detail.suffix": { lines: 1, hint: 14 },
  "activation.title": { lines: 2, hint: slotHints["activation.title"] },
  "activation.description": { lines: 3, hint: slotHints["activation.description"] },
  "activation.merchant": { lines: 1, hint: 34 },
  "activation.value": { lines: 1, hint: 7 },
  "activation.suffix": { lines: 1, hint: 14 },
  "redemption.title": { lines: 1, hint: slotHints["redemption.title"] },
  "redemption.merchant": { lines: 1, hint: 26 },
  "redemption.value": { lines: 1, hint: 5 },
  "redemption.suffix": { lines: 1, hint: 8 },
  /** Where an online link leads: the merchant, or the host. */
  "redemption.place": { lines: 3, hint: 54 },
  /** What the author writes for the till: a large line, and a text under it. */
  "redemption.heading": { lines: 2, hint: 40 },
  "redemption.text": { lines: 3, hint: 120 },
};
