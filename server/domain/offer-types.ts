import type { OfferType, OfferTypeInput, OfferTypePatch } from "#shared/api/offer-type.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deleteOfferType,
  insertOfferType,
  listOfferTypes,
  updateOfferType,
} from "../db/ent-mom/offer-types.ts";
import type { Outcome } from "./outcome.ts";
import { done, notFound } from "./outcome.ts";

export interface OfferTypesManager {
  list(): Promise<Outcome<OfferType[]>>;
  create(input: OfferTypeInput): Promise<Outcome<OfferType>>;
  update(typeId: number, patch: OfferTypePatch): Promise<Outcome<OfferType>>;
  remove(typeId: number): Promise<Outcome<undefined>>;
}

/** The words that `offer_type` may hold. Offers name a type by its word, so deleting one touches no offer. */
export function offerTypesManager(db: EntMom): OfferTypesManager {
  return {
    async list() {
      return done(await listOfferTypes(db));
    },
    async create(input) {
      const type = { ...input, type_description: input.type_description ?? null };
      return done(await insertOfferType(db, type));
    },
    async update(typeId, patch) {
      const type = await updateOfferType(db, typeId, patch);
      return type ? done(type) : notFound("offer type", typeId);
    },
    async remove(typeId) {
      return (await deleteOfferType(db, typeId)) ? done(undefined) : notFound("offer type", typeId);
    },
  };
}
