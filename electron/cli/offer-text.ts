import type { Offer } from "#shared/domain/offer.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";

/** Offers for a person: one a line. */
export function listText(offers: readonly Offer[]): string {
  if (offers.length === 0) return "No offers.";
  return offers
    .map(({ id, state, stage, offerTitle, endDate }) =>
      [id, state.padEnd(8), stage.padEnd(5), endDate ?? "no end    ", offerTitle ?? "Untitled offer"].join(
        "  ",
      ),
    )
    .join("\n");
}

/** One offer for a person: its filled fields, then what the rules say. */
export function offerText({ offer, problems }: OfferDetail): string {
  const fields = Object.entries(offer).flatMap(([field, value]) => {
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
    return text === "" ? [] : [`${field}: ${text.replaceAll("\n", "\n  ")}`];
  });
  return [...fields, ...problems.map(({ severity, message }) => `${severity}: ${message}`)].join("\n");
}
