import type { Json } from "#shared/domain/json.ts";
import type { Context } from "../context.ts";
import { type DescriptiveRecord, noTexts, type OfferRecord, type Texts } from "../rows.ts";
import { descriptiveKey } from "../store.ts";

/** The texts of an offer's default language, if it has them. */
export function defaultTexts(
  { store }: Pick<Context, "store">,
  offer: OfferRecord,
): DescriptiveRecord | undefined {
  const { offer_id, default_language } = offer;
  return store.tables.descriptives.get(descriptiveKey({ offer_id, language_code: default_language }));
}

/** Whether title or description in the default language holds a text, in any case. */
export function holdsText(context: Pick<Context, "store">, offer: OfferRecord, part: string): boolean {
  const texts = defaultTexts(context, offer);
  const sought = part.toLowerCase();
  const holds = (text: string | null | undefined) => text?.toLowerCase().includes(sought) === true;
  return holds(texts?.short_text) || holds(texts?.long_text);
}

/**
 * How the list shows an offer: with the texts of its default language, and on a complete server with its times (the
 * later one of offer and texts). Rows are joined once, since neither side is ever changed in place.
 */
export function offerRows(context: Pick<Context, "store" | "profile">): (offer: OfferRecord) => Json {
  const joined = new WeakMap<OfferRecord, { texts: DescriptiveRecord | undefined; row: Json }>();
  return offer => {
    const texts = defaultTexts(context, offer);
    const known = joined.get(offer);
    if (known && known.texts === texts) return known.row;
    const row = context.profile === "today" ? rowOf(offer, texts) : rowWithTimes(offer, texts);
    joined.set(offer, { texts, row });
    return row;
  };
}

export function textsOf(texts: Texts | undefined): Texts {
  if (!texts) return noTexts;
  const { short_text, long_text, terms_conditions, image_url, savings_amount, savings_type } = texts;
  return { short_text, long_text, terms_conditions, image_url, savings_amount, savings_type };
}

function rowOf({ created_at: _, updated_at: __, ...offer }: OfferRecord, texts: Texts | undefined) {
  return { ...offer, ...textsOf(texts) };
}

function rowWithTimes(offer: OfferRecord, texts: DescriptiveRecord | undefined) {
  const { created_at, updated_at } = offer;
  const latest = texts && isLater(texts.updated_at, updated_at) ? texts.updated_at : updated_at;
  return { ...rowOf(offer, texts), created_at, updated_at: latest };
}

/** Of two instants as the server prints them, with a fraction or without. */
function isLater(a: string, b: string): boolean {
  return a.replace("Z", "") > b.replace("Z", "");
}
