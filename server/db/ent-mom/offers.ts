import { sql } from "kysely";
import type { EntMom } from "./database.ts";
import type { DescriptiveRecord, NewOffer, OfferChanges, OfferRecord } from "./schema.ts";

interface OfferFilter {
  merchant_owner?: number | undefined;
  offer_status?: string | undefined;
  /** Part of the title or the description in the default language, in any case. */
  short_text?: string | undefined;
}

export type OfferTexts = Omit<DescriptiveRecord, "offer_id" | "language_code" | "updated_at">;
export type OfferWithTexts = OfferRecord & { [Text in keyof OfferTexts]: OfferTexts[Text] | null } & {
  /** When the record or its texts last changed. */
  row_updated_at: Date;
};

export const textColumns = [
  "d.short_text",
  "d.long_text",
  "d.terms_conditions",
  "d.image_url",
  "d.savings_amount",
  "d.savings_type",
] as const;

/** One page in the order of `offer_id`, and how many offers there are on all pages, both from one snapshot. */
export async function listOffers(
  db: EntMom,
  filter: OfferFilter,
  page: { limit: number; offset: number },
): Promise<{ offers: OfferWithTexts[]; total: number }> {
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async transaction => {
      const matching = matchingOffers(transaction, filter);
      const { total } = await matching
        .select(count => count.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const offers = await matching
        .selectAll("o")
        .select(textColumns)
        .select(sql<Date>`greatest(o.updated_at, d.updated_at)`.as("row_updated_at"))
        .orderBy("o.offer_id")
        .limit(page.limit)
        .offset(page.offset)
        .execute();
      return { offers, total: Number(total) };
    });
}

export async function getOffer(db: EntMom, offerId: number): Promise<OfferRecord | undefined> {
  return await db.selectFrom("offers").selectAll().where("offer_id", "=", offerId).executeTakeFirst();
}

/** As `getOffer`; the record stays as it is until the transaction ends. */
export async function lockOffer(db: EntMom, offerId: number): Promise<OfferRecord | undefined> {
  return await db
    .selectFrom("offers")
    .selectAll()
    .where("offer_id", "=", offerId)
    .forUpdate()
    .executeTakeFirst();
}

/** Those of the ids that name an offer. */
export async function existingOfferIds(db: EntMom, offerIds: readonly number[]): Promise<Set<number>> {
  if (offerIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("offers")
    .select("offer_id")
    .where("offer_id", "in", [...offerIds])
    .execute();
  return new Set(rows.map(row => row.offer_id));
}

/** The offers come back in the order given. */
export async function insertOffers(db: EntMom, offers: readonly NewOffer[]): Promise<OfferRecord[]> {
  if (offers.length === 0) return [];
  return await db
    .insertInto("offers")
    .values(offers.map(offer => ({ ...offer, home_merchant: offer.merchant_owner })))
    .returningAll()
    .execute();
}

export async function updateOffer(
  db: EntMom,
  offerId: number,
  changes: OfferChanges,
): Promise<OfferRecord | undefined> {
  return await db
    .updateTable("offers")
    .set(changes)
    .where("offer_id", "=", offerId)
    .returningAll()
    .executeTakeFirst();
}

/** Takes the offer's texts, codes, controls and customer list along. False if there is no such offer. */
export async function deleteOffer(db: EntMom, offerId: number): Promise<boolean> {
  const result = await db.deleteFrom("offers").where("offer_id", "=", offerId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

function matchingOffers(db: EntMom, filter: OfferFilter) {
  let query = db
    .selectFrom("offers as o")
    .leftJoin("offer_descriptives as d", join =>
      join.onRef("d.offer_id", "=", "o.offer_id").onRef("d.language_code", "=", "o.default_language"),
    );
  const { merchant_owner, offer_status, short_text } = filter;
  if (merchant_owner !== undefined) query = query.where("o.merchant_owner", "=", merchant_owner);
  if (offer_status) query = query.where("o.offer_status", "=", offer_status);
  if (short_text) query = query.where(holdsText(short_text));
  return query;
}

/** Whether title or description holds a text, in any case; `%` and `_` are themselves. */
export function holdsText(text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`(d.short_text ilike ${pattern} or d.long_text ilike ${pattern})`;
}
