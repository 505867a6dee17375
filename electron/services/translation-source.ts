import type { OfferForm } from "#shared/domain/offer.ts";
import { madeFromBefore, madeFromField, readTexts, translatedFields } from "#shared/domain/translations.ts";
import type { SyncRecord } from "#sync/index.ts";
import type { ChildChange, StoredOffer } from "../store/index.ts";

/**
 * The source changes: a translation that came from elsewhere was made from the source as it was, as far as anybody can
 * say. What has to be kept so that it shows as outdated; nothing for one whose origin is known.
 */
export function rememberedSource(
  { fields }: Pick<StoredOffer, "fields">,
  { id, deleted, fields: translation }: SyncRecord,
  after: OfferForm,
): ChildChange[] {
  if (deleted) return [];
  const known = readTexts(translation[madeFromField]);
  const madeFrom = madeFromBefore(
    { texts: readTexts(translation), madeFrom: known },
    readTexts(fields),
    readTexts(after),
  );
  if (translatedFields.every(field => madeFrom[field] === known[field])) return [];
  return [{ entity: "descriptive", id, fields: { [madeFromField]: madeFrom } }];
}
