import { endpoints } from "#shared/api/endpoints.ts";
import type { OfferTypeInput, OfferTypePatch } from "#shared/api/offer-type.ts";
import { type Context, timeOf } from "../context.ts";
import { done } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { OfferTypeRecord } from "../rows.ts";
import { timesShown } from "./times-shown.ts";

/** The words that `offer_type` may hold. Offers name a type by its word, so deleting one touches no offer. */
export function offerTypeRoutes(context: Context) {
  const types = typeRecords(context);
  return {
    listOfferTypes: route(endpoints.listOfferTypes, () => {
      const rows = [...context.store.tables.offerTypes.rows.values()];
      return done(context.inOrder(rows).map(types.shown));
    }),
    getOfferType: route(endpoints.getOfferType, ({ params }) => types.get(params.type_id)),
    createOfferType: route(endpoints.createOfferType, ({ body }) => types.create(body)),
    updateOfferType: route(endpoints.updateOfferType, ({ params, body, precondition }) =>
      types.update(params.type_id, body, precondition),
    ),
    deleteOfferType: route(endpoints.deleteOfferType, ({ params, precondition }) =>
      types.remove(params.type_id, precondition),
    ),
  };
}

function typeRecords(context: Context): Records<OfferTypeRecord, OfferTypeInput, OfferTypePatch> {
  const { offerTypes } = context.store.tables;
  return recordsOf({
    name: "offer type",
    table: offerTypes,
    shown: timesShown<OfferTypeRecord>(context.profile),
    made: ({ type_name, type_description = null, is_active }: OfferTypeInput) =>
      done({
        offer_type_id: offerTypes.takeId(),
        type_name,
        type_description,
        is_active,
        updated_at: timeOf(context),
      }),
    changed: (row: OfferTypeRecord, patch: OfferTypePatch) =>
      done({ ...Object.assign({ ...row }, patch), updated_at: timeOf(context) }),
  });
}
