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
      const total = await countOffers(transaction, filter);
      const offers = await matchingOffers(transaction, filter)
        .selectAll("o")
        .select(textColumns)
        .select(sql<Date>`greatest(o.updated_at, d.updated_at)`.as("row_updated_at"))
        .orderBy("o.offer_id")
        .limit(page.limit)
        .offset(page.offset)
        .execute();
      return { offers, total };
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

/** Without a text to look for no text is read, so that an index alone gives the number. */
async function countOffers(db: EntMom, filter: OfferFilter): Promise<number> {
  const matching = filter.short_text
    ? matchingOffers(db, filter).select(count => count.fn.countAll<number>().as("total"))
    : db
        .selectFrom("offers as o")
        .where(ownedAndIn(filter))
        .select(count => count.fn.countAll<number>().as("total"));
  const { total } = await matching.executeTakeFirstOrThrow();
  return total;
}

function matchingOffers(db: EntMom, filter: OfferFilter) {
  const query = db
    .selectFrom("offers as o")
    .leftJoin("offer_descriptives as d", join =>
      join.onRef("d.offer_id", "=", "o.offer_id").onRef("d.language_code", "=", "o.default_language"),
    )
    .where(ownedAndIn(filter));
  return filter.short_text ? query.where(holdsText(filter.short_text)) : query;
}

function ownedAndIn({ merchant_owner, offer_status }: OfferFilter) {
  const conditions = [
    ...(merchant_owner === undefined ? [] : [sql`o.merchant_owner = ${merchant_owner}`]),
    ...(offer_status ? [sql`o.offer_status = ${offer_status}`] : []),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Whether title or description holds a text, in any case; `%` and `_` are themselves. */
export function holdsText(text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`(d.short_text ilike ${pattern} or d.long_text ilike ${pattern})`;
}
