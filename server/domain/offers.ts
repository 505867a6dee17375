import type {
  CreateOfferInput,
  OfferList,
  OfferListQuery,
  OfferPayload,
  UpdateOfferInput,
} from "#shared/api/offer.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import type { OfferTexts, OfferWithTexts } from "../db/ent-mom/offers.ts";
import {
  deleteOffer,
  getOffer,
  insertDescriptive,
  insertOffer,
  listOffers,
  updateOffer,
} from "../db/ent-mom/offers.ts";
import { insertPromoCode } from "../db/ent-mom/promo-codes.ts";
import type { NewOffer, OfferChanges, OfferRecord } from "../db/ent-mom/schema.ts";
import { generatedCode } from "./generated-code.ts";
import type { Outcome } from "./outcome.ts";
import { done, notFound } from "./outcome.ts";
import { instantOf, timeText } from "./wire-time.ts";

export interface OffersManager {
  list(query: OfferListQuery): Promise<Outcome<OfferList>>;
  get(offerId: number): Promise<Outcome<OfferPayload>>;
  create(input: CreateOfferInput): Promise<Outcome<OfferPayload>>;
  update(offerId: number, input: UpdateOfferInput): Promise<Outcome<OfferPayload>>;
  remove(offerId: number): Promise<Outcome<undefined>>;
}

/** The seed's domain layer for offers (`kigo-domains/offers_manager`). */
export function offersManager(db: EntMom, now: () => Date): OffersManager {
  return {
    async list({ limit, offset, ...filter }) {
      const { offers, total } = await listOffers(db, filter, { limit, offset });
      return done({ offers: offers.map(rowOf), total_count: total, limit, offset });
    },
    async get(offerId) {
      const offer = await getOffer(db, offerId);
      return offer ? done(payloadOf(offer)) : notFound("offer", offerId);
    },
    async create(input) {
      const offer = await createWithCompanions(db, newOffer(input, now()));
      return done(payloadOf(offer));
    },
    async update(offerId, input) {
      const offer = await updateOffer(db, offerId, changesOf(input, now()));
      return offer ? done(payloadOf(offer)) : notFound("offer", offerId);
    },
    async remove(offerId) {
      return (await deleteOffer(db, offerId)) ? done(undefined) : notFound("offer", offerId);
    },
  };
}

const noTexts: OfferTexts = {
  short_text: null,
  long_text: null,
  terms_conditions: null,
  image_url: null,
  savings_amount: null,
  savings_type: null,
};

/** Seed, "Database Persistence": an offer comes with a descriptive and, for `promo_code`, with a code. */
async function createWithCompanions(db: EntMom, offer: NewOffer): Promise<OfferRecord> {
  return await db.transaction().execute(async transaction => {
    const stored = await insertOffer(transaction, offer);
    const { offer_id, default_language } = stored;
    await insertDescriptive(transaction, { offer_id, language_code: default_language, ...noTexts });
    if (stored.offer_redemption_methods.includes("promo_code")) {
      await insertPromoCode(transaction, {
        offer_id,
        promo_code: generatedCode(offer_id),
        code_type: "single",
        usage_limit: null,
      });
    }
    return stored;
  });
}

function newOffer(input: CreateOfferInput, now: Date): NewOffer {
  return {
    merchant_owner: input.merchant_owner,
    version_active_from: instantOf(input.version_active_from),
    default_language: input.default_language,
    external_reference: input.external_reference ?? null,
    offer_expiry_date: instantOrNone(input.offer_expiry_date),
    offer_status: input.offer_status ?? "active",
    offer_type: input.offer_type ?? "",
    offer_redemption_methods: input.offer_redemption_methods,
    edition_exclusivity: input.edition_exclusivity ?? null,
    code_type: input.code_type,
    clickthru_url: input.clickthru_url ?? null,
    classification: input.classification ?? null,
    created_at: now,
    updated_at: now,
  };
}

function changesOf(input: UpdateOfferInput, now: Date): OfferChanges {
  const { version_active_from, offer_expiry_date, ...asGiven } = input;
  return {
    ...asGiven,
    ...(version_active_from === undefined ? {} : { version_active_from: instantOf(version_active_from) }),
    ...(offer_expiry_date === undefined ? {} : { offer_expiry_date: instantOrNone(offer_expiry_date) }),
    updated_at: now,
  };
}

function instantOrNone(text: string | null | undefined): Date | null {
  return text ? instantOf(text) : null;
}

function payloadOf(offer: OfferRecord): OfferPayload {
  return {
    ...fieldsOf(offer),
    created_at: timeText(offer.created_at),
    updated_at: timeText(offer.updated_at),
  };
}

function rowOf(offer: OfferWithTexts): OfferList["offers"][number] {
  return {
    ...fieldsOf(offer),
    short_text: offer.short_text,
    long_text: offer.long_text,
    terms_conditions: offer.terms_conditions,
    image_url: offer.image_url,
    savings_amount: offer.savings_amount,
    savings_type: offer.savings_type,
  };
}

function fieldsOf(offer: OfferRecord) {
  return {
    offer_id: offer.offer_id,
    merchant_owner: offer.merchant_owner,
    version_active_from: timeText(offer.version_active_from),
    default_language: offer.default_language,
    external_reference: offer.external_reference,
    offer_expiry_date: offer.offer_expiry_date && timeText(offer.offer_expiry_date),
    offer_status: offer.offer_status,
    offer_type: offer.offer_type,
    offer_redemption_methods: offer.offer_redemption_methods,
    edition_exclusivity: offer.edition_exclusivity,
    code_type: offer.code_type,
    clickthru_url: offer.clickthru_url,
    classification: offer.classification,
  };
}
