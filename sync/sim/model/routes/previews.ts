import { endpoints } from "#shared/api/endpoints.ts";
import type { Context } from "../context.ts";
import { done, failed, notFound } from "../outcome.ts";
import { route } from "../route.ts";

/** Seed, "Offer Preview". The page itself is drawn by nobody here: the engine never asks for one. */
export function previewRoutes({ store: { tables } }: Context) {
  return {
    previewOffer: route(endpoints.previewOffer, ({ params: { offer_id }, query: { language } }) => {
      const offer = tables.offers.get(offer_id);
      if (!offer) return notFound("offer", offer_id);
      const isSpoken = (tag: string) => language === undefined || canonical(tag) === canonical(language);
      const texts = tables.descriptives.where(row => row.offer_id === offer_id);
      return isSpoken(offer.default_language) || texts.some(row => isSpoken(row.language_code))
        ? done({ html: "", policy: "" })
        : failed("not_found", "The offer has no texts in this language.");
    }),
  };
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
