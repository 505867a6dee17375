import { isolated, shownText } from "../plain-text.ts";
import type { Scene } from "../scene.ts";
import { type Say, wordingOf } from "../wording.ts";

export type { Say } from "../wording.ts";

/** The skin's words in the scene's language. */
export const sayOf = ({ skin, offer }: Pick<Scene, "skin" | "offer">): Say => wordingOf(skin, offer.locale);

type Form = readonly [key: string, values: Readonly<Record<string, string | number | null>>];

/**
 * The first of a sentence's forms of which everything is known: `["until", { when: null }], ["plain", {}]` is said
 * plainly. What nobody knows is left out, never guessed (design/CHANNELS.md, "Honest, and what to avoid").
 */
export function sayKnown(say: Say, ...forms: readonly Form[]): string {
  for (const [key, values] of forms) {
    const known = knownValues(values);
    const said = known === null ? "" : say(key, known);
    if (said !== "") return said;
  }
  return "";
}

/** `null` where one of them isn't known. */
function knownValues(values: Form[1]): Readonly<Record<string, string | number>> | null {
  const known: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null) return null;
    known[name] = value;
  }
  return known;
}

/** People's own words, kept from turning the sentence around them; `null` where there are none. */
export const theirWords = (text: string | null): string | null => {
  const shown = shownText(text);
  return shown === null ? null : isolated(shown);
};
