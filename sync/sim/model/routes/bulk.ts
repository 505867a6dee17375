import { endpoints } from "#shared/api/endpoints.ts";
import { issuesMessage } from "#shared/api/issues.ts";
import { createOfferInputSchema } from "#shared/api/offer.ts";
import { type Context, timeOf } from "../context.ts";
import { done } from "../outcome.ts";
import { route } from "../route.ts";
import type { OfferRecord } from "../rows.ts";
import { newOffer, storeOffers } from "./offer-creation.ts";

const someRefused = 207;

/** Several offers at once; each row is judged by itself. */
export function bulkRoutes(context: Context) {
  return {
    bulkCreateOffers: route(endpoints.bulkCreateOffers, ({ query, body }) => {
      const at = timeOf(context);
      const judged = body.offers.map(row => createOfferInputSchema.safeParse(row));
      const holdsBack = query.atomic && judged.some(row => !row.success);
      const made: OfferRecord[] = [];
      const results = judged.map((row, index) => {
        if (!row.success) return refusedRow(index, 400, "invalid_request", issuesMessage("row", row.error));
        if (holdsBack) return refusedRow(index, 424, "not_created", heldBack);
        const offer = newOffer(context, row.data, at);
        made.push(offer);
        return { index, status: 201, offer };
      });
      storeOffers(context, made, at);
      const failed = results.length - made.length;
      return done({ created: made.length, failed, results }, failed > 0 ? someRefused : undefined);
    }),
  };
}

const heldBack = "Nothing was created, since another row was refused.";

function refusedRow(index: number, status: number, code: string, message: string) {
  return { index, status, error: { code, message } };
}
