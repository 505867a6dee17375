import { segmenter } from "../../domain/formatters.ts";
import type { OfferForm } from "../../domain/offer.ts";
import { shownText } from "../plain-text.ts";

/** A code as a customer gets it. */
export interface CodeText {
  readonly text: string;
  /** It stands for a code that the offer doesn't have: said wherever it is shown (design/CHANNELS.md). */
  readonly isSample: boolean;
}

/** No offer's: it names no value, and says what it is. */
const placeholder = "SAMPLE-0000";

/** The offer's own code, else the placeholder. */
export function offerCode(form: Pick<OfferForm, "promoCode">): CodeText {
  const text = shownText(form.promoCode);
  return text !== null ? { text, isSample: false } : { text: placeholder, isSample: true };
}

/**
 * A code in parts for reading, whose sum is the code to the letter: what is between them is only space on the screen.
 * What its author parted by hyphens needs no more, a short one is read at a glance, the rest goes in fours from its end.
 */
export function codeGroups(code: string): readonly string[] {
  const letters = [...segmenter("en").segment(code)].map(part => part.segment);
  const isParted = /[-_ ]/.test(code);
  if (isParted || letters.length <= longestAtAGlance) return code === "" ? [] : [code];
  const first = letters.length % 4;
  const groups = first === 0 ? [] : [letters.slice(0, first).join("")];
  for (let start = first; start < letters.length; start += 4) {
    groups.push(letters.slice(start, start + 4).join(""));
  }
  return groups;
}

const longestAtAGlance = 9;

/** What a customer may have typed for a code: any case, spaces and hyphens (design/CHANNELS.md, "Promo entry"). */
export function isSameCode(typed: string, code: string): boolean {
  return typedForm(typed) !== "" && typedForm(typed) === typedForm(code);
}

/** Hyphens of any length, as phones put them in by themselves. */
const typedForm = (code: string) =>
  code
    .normalize("NFKC")
    .toUpperCase()
    .normalize("NFC")
    .replaceAll(/[\s\p{Pd}]/gu, "");
