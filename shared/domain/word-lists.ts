import { barcodeSymbologies } from "./barcode.ts";
import type { OfferFormField } from "./offer.ts";
import { channels, offerStatuses, programTypes, redemptionMethods } from "./words.ts";

/** The fields whose words come from a closed list (CONTRACT.md: "words outside the lists" are errors). */
export const wordLists = {
  programType: programTypes,
  redemptionMethods,
  channels,
  status: offerStatuses,
  barcodeSymbology: barcodeSymbologies,
} as const satisfies Partial<Record<OfferFormField, readonly string[]>>;
export type WordListField = keyof typeof wordLists;

/**
 * The list's own spelling of a word written with other case, spaces or hyphens, or by a usual other name
 * ("Hub Airdrops", "show & save"). A word that isn't meant by the list comes back as it is: the rules judge it.
 */
export function canonicalWord(field: WordListField, word: string): string {
  const folded = fold(word);
  const words: readonly string[] = wordLists[field];
  const known = words.find(candidate => fold(candidate) === folded);
  return known ?? aliases[field][folded] ?? word;
}

export function isListed(field: WordListField, word: string): boolean {
  const words: readonly string[] = wordLists[field];
  return words.includes(word);
}

/** Letters and digits alone, the plural's `s` dropped. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("&", "and")
    .replaceAll(/[\s_-]/g, "")
    .replace(/s$/, "");
}

const aliases: Readonly<Record<WordListField, Readonly<Record<string, string>>>> = {
  programType: { closed: "closed_loop", open: "open_loop" },
  redemptionMethods: {
    code: "promo_code",
    showandsave: "show_save",
    link: "online_link",
    onlineurl: "online_link",
  },
  channels: {
    hub: "hub_airdrop",
    airdrop: "hub_airdrop",
    activation: "activation_link",
    promocode: "promo_code_redemption",
  },
  status: {},
  barcodeSymbology: {
    ean: "ean_13",
    upc: "upc_a",
    qr: "qr_code",
    datamatrix: "data_matrix",
    coupon: "gs1_coupon",
    databarcoupon: "gs1_coupon",
    gs1databarcoupon: "gs1_coupon",
  },
};
