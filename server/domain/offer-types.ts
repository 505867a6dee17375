import type { OfferType, OfferTypeInput, OfferTypePatch } from "#shared/api/offer-type.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deleteOfferType,
  getOfferType,
  insertOfferType,
  listOfferTypes,
  lockOfferType,
  updateOfferType,
} from "../db/ent-mom/offer-types.ts";
import { done, type Outcome } from "./outcome.ts";
import { type Records, recordsOf } from "./records.ts";
import type { ShowTimes } from "./times-shown.ts";

export interface OfferTypesManager extends Records<number, OfferType, OfferTypeInput, OfferTypePatch> {
  list(): Promise<Outcome<OfferType[]>>;
}

/** The words that `offer_type` may hold. Offers name a type by its word, so deleting one touches no offer. */
export function offerTypesManager(db: EntMom, now: () => Date, show: ShowTimes): OfferTypesManager {
  return {
    async list() {
      return done((await listOfferTypes(db)).map(show));
    },
    ...recordsOf(db, now, {
      name: "offer type",
      idOf: (id: number) => id,
      payloadOf: show,
      get: getOfferType,
      lock: lockOfferType,
      insert: async (database: EntMom, input: OfferTypeInput, at) => {
        const type = { ...input, type_description: input.type_description ?? null, updated_at: at };
        return done(await insertOfferType(database, type));
      },
      update: async (database: EntMom, id, patch: OfferTypePatch, at) =>
        done(await updateOfferType(database, id, { ...patch, updated_at: at })),
      remove: deleteOfferType,
    }),
  };
}
