/** A text as it is shown, without the space around it; `null` where nothing of it would be seen. */
export function shownText(text: string | null | undefined): string | null {
  const shown = text?.trim() ?? "";
  return unseen.test(shown) ? null : shown;
}

const unseen = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u;

/** People's own words in a sentence: whichever way they run, the sentence around them keeps its own. */
export const isolated = (text: string): string => `\u2068${withoutTurns(text)}\u2069`;

/** A clock or another row of figures: it runs from left to right in every text. */
export const isolatedFigures = (text: string): string => `\u2066${text}\u2069`;

/** Without the characters that turn what follows them round, beyond the text that they stand in. */
export const withoutTurns = (text: string): string => text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "");
