import type { Descriptive, DescriptiveInput } from "#shared/api/descriptive.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  type DescriptiveKey,
  deleteDescriptive,
  getDescriptive,
  insertDescriptive,
  listDescriptives,
  lockDescriptive,
  updateDescriptive,
} from "../db/ent-mom/descriptives.ts";
import { getOffer } from "../db/ent-mom/offers.ts";
import type { DescriptiveRecord } from "../db/ent-mom/schema.ts";
import { done, failed, notFound, type Outcome } from "./outcome.ts";
import { guarded, type Precondition } from "./precondition.ts";
import { timeText } from "./wire-time.ts";

export interface DescriptivesManager {
  list(offerId: number): Promise<Outcome<Descriptive[]>>;
  get(key: DescriptiveKey): Promise<Outcome<Descriptive>>;
  create(offerId: number, input: DescriptiveInput): Promise<Outcome<Descriptive>>;
  update(
    offerId: number,
    input: DescriptiveInput,
    precondition?: Precondition,
  ): Promise<Outcome<Descriptive>>;
  remove(key: DescriptiveKey, precondition?: Precondition): Promise<Outcome<undefined>>;
}

/** Seed, "Offer Descriptives Management": an offer's texts, one record a language. */
export function descriptivesManager(db: EntMom, now: () => Date): DescriptivesManager {
  const locked = (key: DescriptiveKey) => ({ lock: (tx: EntMom) => lockDescriptive(tx, key), payloadOf });
  return {
    async list(offerId) {
      const rows = await listDescriptives(db, offerId);
      if (rows.length === 0 && !(await getOffer(db, offerId))) return notFound("offer", offerId);
      return done(rows.map(payloadOf));
    },
    async get(key) {
      const row = await getDescriptive(db, key);
      return row ? done(payloadOf(row)) : absent();
    },
    async create(offerId, input) {
      const row = await insertDescriptive(db, { ...textsOf(input), offer_id: offerId, updated_at: now() });
      if (row === "missing offer") return notFound("offer", offerId);
      if (row === "exists") return failed("conflict", "language_code: the offer has texts in this language");
      return done(payloadOf(row));
    },
    async update(offerId, { language_code, ...texts }, precondition) {
      const key = { offer_id: offerId, language_code };
      return await guarded(db, precondition, locked(key), async within => {
        const row = await updateDescriptive(within, key, { ...texts, updated_at: now() });
        return row ? done(payloadOf(row)) : absent();
      });
    },
    async remove(key, precondition) {
      return await guarded(db, precondition, locked(key), async within =>
        (await deleteDescriptive(within, key)) ? done(undefined) : absent(),
      );
    },
  };
}

function textsOf(input: DescriptiveInput) {
  return {
    language_code: input.language_code,
    short_text: input.short_text ?? null,
    long_text: input.long_text ?? null,
    terms_conditions: input.terms_conditions ?? null,
    image_url: input.image_url ?? null,
    savings_amount: input.savings_amount ?? null,
    savings_type: input.savings_type ?? null,
  };
}

function absent(): Outcome<never> {
  return failed("not_found", "The offer has no texts in this language.");
}

function payloadOf(row: DescriptiveRecord): Descriptive {
  return { ...row, updated_at: timeText(row.updated_at) };
}
