import { onOneSnapshot, type Page, type PageOf } from "../page.ts";
import { orMissing } from "../refused-write.ts";
import type { Kigo } from "./database.ts";
import type { CampaignOfferRecord } from "./schema.ts";

export async function listLinks(
  db: Kigo,
  campaignId: number,
  { limit, offset }: Page,
): Promise<PageOf<CampaignOfferRecord>> {
  return await onOneSnapshot(db, async snapshot => {
    const matching = snapshot.selectFrom("campaign_offers").where("campaign_id", "=", campaignId);
    const { total } = await matching
      .select(count => count.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await matching.selectAll().orderBy("offer_id").limit(limit).offset(offset).execute();
    return { rows, total };
  });
}

/** A second time is the first link. "missing campaign" if there is no such campaign. */
export async function insertLink(
  db: Kigo,
  link: CampaignOfferRecord,
): Promise<CampaignOfferRecord | "missing campaign"> {
  return await orMissing("missing campaign", async () => {
    await db
      .insertInto("campaign_offers")
      .values(link)
      .onConflict(conflict => conflict.doNothing())
      .execute();
    return (
      (await db
        .selectFrom("campaign_offers")
        .selectAll()
        .where("campaign_id", "=", link.campaign_id)
        .where("offer_id", "=", link.offer_id)
        .executeTakeFirst()) ?? link
    );
  });
}

export async function deleteLink(db: Kigo, campaignId: number, offerId: number): Promise<boolean> {
  const result = await db
    .deleteFrom("campaign_offers")
    .where("campaign_id", "=", campaignId)
    .where("offer_id", "=", offerId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function deleteLinksOfOffers(db: Kigo, offerIds: readonly number[]): Promise<void> {
  if (offerIds.length === 0) return;
  await db
    .deleteFrom("campaign_offers")
    .where("offer_id", "in", [...offerIds])
    .execute();
}

/** Offers that some campaign holds, in order, from the first id above `after`. */
export async function linkedOfferIds(db: Kigo, after: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom("campaign_offers")
    .select("offer_id")
    .distinct()
    .where("offer_id", ">", after)
    .orderBy("offer_id")
    .limit(limit)
    .execute();
  return rows.map(row => row.offer_id);
}
