import type {
  CreateOfferInput,
  OfferList,
  OfferListQuery,
  OfferPayload,
  UpdateOfferInput,
} from "#shared/api/offer.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import type { OfferWithTexts } from "../db/ent-mom/offers.ts";
import { deleteOffer, getOffer, listOffers, lockOffer, updateOffer } from "../db/ent-mom/offers.ts";
import type { OfferRecord } from "../db/ent-mom/schema.ts";
import { inTransaction } from "../db/transaction.ts";
import { createOffers } from "./offer-creation.ts";
import { changesOf, newOffer } from "./offer-input.ts";
import { payloadOf } from "./offer-payload.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Precondition } from "./precondition.ts";
import { type Records, recordsOf } from "./records.ts";

export interface OffersManager extends Records<number, OfferPayload, CreateOfferInput, UpdateOfferInput> {
  list(query: OfferListQuery): Promise<Outcome<OfferList>>;
}

interface OffersContext {
  db: EntMom;
  now: () => Date;
  /** How a row of the list is shown. */
  rowOf: (offer: OfferWithTexts) => OfferList["offers"][number];
  /** Takes what other databases hold of an offer that is gone. */
  takeLinks: (offerId: number) => Promise<void>;
}

/** The seed's domain layer for offers (`kigo-domains/offers_manager`). */
export function offersManager({ db, now, rowOf, takeLinks }: OffersContext): OffersManager {
  const records = recordsOf(db, now, {
    name: "offer",
    idOf: (id: number) => id,
    payloadOf,
    get: getOffer,
    lock: lockOffer,
    insert: async (database: EntMom, input: CreateOfferInput, at) => done(await create(database, input, at)),
    update: async (database: EntMom, id, input: UpdateOfferInput, at) =>
      done(await updateOffer(database, id, changesOf(input, at))),
    remove: deleteOffer,
  });
  return {
    ...records,
    async list({ limit, offset, ...filter }) {
      const { offers, total } = await listOffers(db, filter, { limit, offset });
      return done({ offers: offers.map(rowOf), total_count: total, limit, offset });
    },
    async remove(offerId: number, precondition?: Precondition) {
      const removed = await records.remove(offerId, precondition);
      if (removed.ok) await takeLinks(offerId);
      return removed;
    },
  };
}

async function create(db: EntMom, input: CreateOfferInput, now: Date): Promise<OfferRecord> {
  return await inTransaction(db, async transaction => {
    const [offer] = await createOffers(transaction, [newOffer(input, now)]);
    if (!offer) throw new Error("An insert answered no row.");
    return offer;
  });
}
