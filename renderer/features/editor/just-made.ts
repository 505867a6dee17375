import type { Draft } from "./draft.ts";

/** Milliseconds in which a new draft that opens counts as the one just asked for. */
const justNow = 3000;

/** An empty draft made this moment: the person means to type, so the title takes the focus. */
export function isJustMade({ detail, form }: Pick<Draft, "detail" | "form">, now: Date): boolean {
  const isEmpty = form.offerTitle === null && form.offerType === null && form.promoCode === null;
  return isEmpty && detail.offer.offerId === null && now.getTime() - Date.parse(detail.updatedAt) < justNow;
}
