import type { BulkCreateResult } from "#shared/api/bulk.ts";
import { issuesMessage } from "#shared/api/issues.ts";
import { createOfferInputSchema, type OfferPayload } from "#shared/api/offer.ts";
import { copyCompanions, insertCompanions } from "../db/ent-mom/companions.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { getOffer, insertOffers } from "../db/ent-mom/offers.ts";
import type { NewOffer } from "../db/ent-mom/schema.ts";
import { inTransaction } from "../db/transaction.ts";
import { codesOf, createOffers } from "./offer-creation.ts";
import { newOffer } from "./offer-input.ts";
import { payloadOf } from "./offer-payload.ts";
import { done, notFound, type Outcome } from "./outcome.ts";

export interface BulkOffersManager {
  createMany(rows: readonly unknown[], atomic: boolean): Promise<Outcome<BulkCreateResult>>;
  duplicate(offerId: number): Promise<Outcome<OfferPayload>>;
}

const someRefused = 207;

/** Several offers at once, and one like another (seed, "Not Implemented (BRD Requirements)"). */
export function bulkOffersManager(db: EntMom, now: () => Date): BulkOffersManager {
  return {
    async createMany(rows, atomic) {
      const judged = rows.map(row => judge(row, now()));
      const good = judged.filter(row => "offer" in row).map(row => row.offer);
      const holdsBack = atomic && good.length < rows.length;
      const stored = holdsBack ? [] : await inTransaction(db, transaction => createOffers(transaction, good));
      const made = stored.values();
      const results = judged.map((row, index) => {
        if ("problem" in row) return refusedRow(index, 400, "invalid_request", row.problem);
        const offer = made.next().value;
        if (offer) return { index, status: 201 as const, offer: payloadOf(offer) };
        return refusedRow(index, 424, "not_created", "Nothing was created, since another row was refused.");
      });
      const outcome = { created: stored.length, failed: rows.length - stored.length, results };
      return done(outcome, outcome.failed > 0 ? someRefused : undefined);
    },
    async duplicate(offerId) {
      return await inTransaction(db, async transaction => {
        const original = await getOffer(transaction, offerId);
        if (!original) return notFound("offer", offerId);
        const { offer_id: _, home_merchant: __, ...fields } = original;
        const at = now();
        // Inactive, so that nothing goes live by being copied; a reference may hold the key of the original.
        const own = { external_reference: null, offer_status: "inactive", created_at: at, updated_at: at };
        const stored = await insertOffers(transaction, [{ ...fields, ...own }]);
        const [copy] = stored;
        if (!copy) throw new Error("An insert answered no row.");
        await copyCompanions(transaction, offerId, copy.offer_id, at);
        await insertCompanions(transaction, { descriptives: [], codes: codesOf(stored) });
        return done(payloadOf(copy));
      });
    },
  };
}

function judge(row: unknown, now: Date): { offer: NewOffer } | { problem: string } {
  const parsed = createOfferInputSchema.safeParse(row);
  return parsed.success
    ? { offer: newOffer(parsed.data, now) }
    : { problem: issuesMessage("row", parsed.error) };
}

function refusedRow(index: number, status: number, code: string, message: string) {
  return { index, status, error: { code, message } };
}
