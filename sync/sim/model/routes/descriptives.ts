import type { DescriptiveInput } from "#shared/api/descriptive.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { type Context, timeOf } from "../context.ts";
import { done, failed, notFound, type Outcome } from "../outcome.ts";
import { otherRecord } from "../records.ts";
import { route } from "../route.ts";
import type { DescriptiveRecord } from "../rows.ts";
import { descriptiveKey } from "../store.ts";

/** Seed, "Offer Descriptives Management": an offer's texts, one record a language. */
export function descriptiveRoutes(context: Context) {
  const { descriptives, offers } = context.store.tables;
  return {
    listDescriptives: route(endpoints.listDescriptives, ({ params: { offer_id } }) => {
      if (!offers.get(offer_id)) return notFound("offer", offer_id);
      const rows = descriptives.where(row => row.offer_id === offer_id);
      return done(rows.toSorted((a, b) => (a.language_code < b.language_code ? -1 : 1)));
    }),
    getDescriptive: route(endpoints.getDescriptive, ({ params }) => {
      const row = descriptives.get(descriptiveKey(params));
      return row ? done(row) : absent();
    }),
    createDescriptive: route(endpoints.createDescriptive, ({ params: { offer_id }, body }) => {
      const row = newTexts(offer_id, body, timeOf(context));
      if (!offers.get(offer_id)) return notFound("offer", offer_id);
      if (!descriptives.get(descriptiveKey(row))) return done(descriptives.put(row));
      return failed("conflict", "language_code: the offer has texts in this language");
    }),
    updateDescriptive: route(endpoints.updateDescriptive, ({ params: { offer_id }, body, precondition }) => {
      const { language_code, ...texts } = body;
      const row = descriptives.get(descriptiveKey({ offer_id, language_code }));
      if (!row) return absent();
      if (precondition && !precondition(row)) return otherRecord();
      return done(descriptives.put({ ...Object.assign({ ...row }, texts), updated_at: timeOf(context) }));
    }),
    deleteDescriptive: route(endpoints.deleteDescriptive, ({ params, precondition }) => {
      const row = descriptives.get(descriptiveKey(params));
      if (!row) return absent();
      if (precondition && !precondition(row)) return otherRecord();
      descriptives.delete(row);
      return done(undefined);
    }),
  };
}

function newTexts(offer_id: number, input: DescriptiveInput, updated_at: string): DescriptiveRecord {
  return {
    offer_id,
    language_code: input.language_code,
    short_text: input.short_text ?? null,
    long_text: input.long_text ?? null,
    terms_conditions: input.terms_conditions ?? null,
    image_url: input.image_url ?? null,
    savings_amount: input.savings_amount ?? null,
    savings_type: input.savings_type ?? null,
    updated_at,
  };
}

function absent(): Outcome<never> {
  return failed("not_found", "The offer has no texts in this language.");
}
