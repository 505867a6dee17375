/** What a typed promo code may be made of: letters, digits, `-` and `_`, 3 to 50, a letter or digit first. */
const format = /^[A-Za-z0-9][A-Za-z0-9_-]{2,49}$/;

/** What is wrong with a code that a person typed, as a sentence; `null` if it is fine. */
export function promoCodeFault(code: string): string | null {
  if (format.test(code)) return null;
  const length = Array.from(code).length;
  if (length < 3) return "A promo code has at least 3 characters.";
  if (length > 50) return `A promo code has at most 50 characters; this one has ${length}.`;
  const stranger = Array.from(code).find(character => !/[A-Za-z0-9_-]/.test(character));
  if (stranger !== undefined) {
    const shown = stranger.trim() === "" ? "a space" : `“${stranger}”`;
    return `A promo code is made of letters A to Z, digits, - and _; it cannot hold ${shown}.`;
  }
  return "A promo code starts with a letter or a digit.";
}

/** The form in which two codes are compared: customers type them in either case (SYNC.md U2). */
export function foldPromoCode(code: string): string {
  // Upper case may come apart into letter and mark: composed again, so that folding twice folds no further.
  return code.trim().normalize("NFC").toUpperCase().normalize("NFC");
}
