import { type OfferForm, offerFormFields, offerFormSchema } from "#shared/domain/offer.ts";
import type { Version } from "#shared/ipc/history-views.ts";

/**
 * The form as it was after a version: as it is `now`, with what came later taken back, newest first. What a line of the
 * history says in other words than the form's (a translation, a record's number) stays as it is.
 */
export function formAt(versions: readonly Version[], version: number, now: OfferForm): OfferForm {
  const later = versions.filter(({ id }) => id > version).toSorted((a, b) => b.id - a.id);
  const form: Record<string, unknown> = { ...now };
  for (const { entity, name, from } of later.flatMap(({ changes }) => changes)) {
    const field = offerFormFields.find(known => known === name);
    // Texts in another language have the names of the offer's own.
    if (field === undefined || entity === "descriptive") continue;
    const value = offerFormSchema.shape[field].safeParse(from);
    if (value.success) form[field] = value.data;
  }
  const read = offerFormSchema.safeParse(form);
  return read.success ? read.data : now;
}
