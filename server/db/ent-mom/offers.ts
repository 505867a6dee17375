import type { EntMom } from "./database.ts";
import type { DescriptiveRecord, NewDescriptive, NewOffer, OfferChanges, OfferRecord } from "./schema.ts";

interface OfferFilter {
  merchant_owner?: number | undefined;
  offer_status?: string | undefined;
  /** Part of the title or the description in the default language, in any case. */
  short_text?: string | undefined;
}

export type OfferTexts = Omit<DescriptiveRecord, "offer_id" | "language_code">;
export type OfferWithTexts = OfferRecord & { [Text in keyof OfferTexts]: OfferTexts[Text] | null };

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
        .select([
          "d.short_text",
          "d.long_text",
          "d.terms_conditions",
          "d.image_url",
          "d.savings_amount",
          "d.savings_type",
        ])
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

export async function insertOffer(db: EntMom, offer: NewOffer): Promise<OfferRecord> {
  return await db.insertInto("offers").values(offer).returningAll().executeTakeFirstOrThrow();
}

export async function insertDescriptive(db: EntMom, descriptive: NewDescriptive): Promise<void> {
  await db.insertInto("offer_descriptives").values(descriptive).execute();
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

/** Takes the offer's texts, codes and controls along. False if there is no such offer. */
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
  if (short_text) {
    const pattern = `%${short_text.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(where =>
      where.or([where("d.short_text", "ilike", pattern), where("d.long_text", "ilike", pattern)]),
    );
  }
  return query;
}
