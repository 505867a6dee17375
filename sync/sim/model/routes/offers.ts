import { endpoints } from "#shared/api/endpoints.ts";
import type { CreateOfferInput, OfferListQuery, UpdateOfferInput } from "#shared/api/offer.ts";
import { type Context, timeOf } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done, notFound } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { OfferRecord } from "../rows.ts";
import { addServerCodes, changedOffer, newOffer, storeOffers } from "./offer-creation.ts";
import { holdsText, offerRows } from "./offer-rows.ts";

/** The seed's offers: what comes with one is made with it, and goes with it. */
export function offerRoutes(context: Context) {
  const offers = offerRecords(context);
  const rowOf = offerRows(context);
  return {
    listOffers: route(endpoints.listOffers, ({ query }) => {
      const matching = matchingOffers(context, query);
      const rows = pageOf(context, matching, query).map(rowOf);
      return done(pageAnswer("offers", rows, matching.length, query));
    }),
    getOffer: route(endpoints.getOffer, ({ params }) => offers.get(params.offer_id)),
    createOffer: route(endpoints.createOffer, ({ body }) => {
      const at = timeOf(context);
      const offer = newOffer(context, body, at);
      storeOffers(context, [offer], at);
      return done(offer);
    }),
    updateOffer: route(endpoints.updateOffer, ({ params, body, precondition }) =>
      offers.update(params.offer_id, body, precondition),
    ),
    deleteOffer: route(endpoints.deleteOffer, ({ params, precondition }) =>
      offers.remove(params.offer_id, precondition),
    ),
    duplicateOffer: route(endpoints.duplicateOffer, ({ params }) => {
      const original = context.store.tables.offers.get(params.offer_id);
      return original ? done(duplicateOf(context, original)) : notFound("offer", params.offer_id);
    }),
  };
}

function offerRecords(context: Context): Records<OfferRecord, CreateOfferInput, UpdateOfferInput> {
  return recordsOf({
    name: "offer",
    table: context.store.tables.offers,
    shown: (offer: OfferRecord) => offer,
    made: (input: CreateOfferInput) => done(newOffer(context, input, timeOf(context))),
    changed: (offer: OfferRecord, patch: UpdateOfferInput) =>
      done(changedOffer(offer, patch, timeOf(context))),
    takeAlong: ({ offer_id }: OfferRecord) => {
      const { tables } = context.store;
      const isOfOffer = (row: { readonly offer_id: number }) => row.offer_id === offer_id;
      for (const row of tables.descriptives.where(isOfOffer)) tables.descriptives.delete(row);
      for (const row of tables.promoCodes.where(isOfOffer)) tables.promoCodes.delete(row);
      for (const row of tables.controls.where(isOfOffer)) tables.controls.delete(row);
      for (const row of tables.links.where(isOfOffer)) tables.links.delete(row);
      const list = tables.customerLists.get(offer_id);
      if (list) tables.customerLists.delete(list);
    },
  });
}

function matchingOffers(context: Context, query: OfferListQuery): readonly OfferRecord[] {
  const { merchant_owner, offer_status, short_text } = query;
  const { offers } = context.store.tables;
  if (merchant_owner === undefined && !offer_status && !short_text) return [...offers.rows.values()];
  return offers.where(
    offer =>
      (merchant_owner === undefined || offer.merchant_owner === merchant_owner) &&
      (!offer_status || offer.offer_status === offer_status) &&
      (!short_text || holdsText(context, offer, short_text)),
  );
}

/** Inactive, so that nothing goes live by being copied; a reference may hold the key of the original. */
function duplicateOf(context: Context, original: OfferRecord): OfferRecord {
  const { offers, descriptives, controls } = context.store.tables;
  const at = timeOf(context);
  const copy = offers.put({
    ...original,
    offer_id: offers.takeId(),
    external_reference: null,
    offer_status: "inactive",
    created_at: at,
    updated_at: at,
  });
  const own = { offer_id: copy.offer_id, updated_at: at };
  for (const row of descriptives.where(texts => texts.offer_id === original.offer_id)) {
    descriptives.put({ ...row, ...own });
  }
  for (const row of controls.where(control => control.offer_id === original.offer_id)) {
    controls.put({ ...row, control_id: controls.takeId(), ...own });
  }
  addServerCodes(context, copy, at);
  return copy;
}
