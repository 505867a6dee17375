import { onOneSnapshot, type Page, type PageOf } from "../page.ts";
import type { Kigo } from "./database.ts";
import type { NewPartner, PartnerChanges, PartnerRecord } from "./schema.ts";

export async function listPartners(db: Kigo, { limit, offset }: Page): Promise<PageOf<PartnerRecord>> {
  return await onOneSnapshot(db, async snapshot => {
    const all = snapshot.selectFrom("partners");
    const { total } = await all
      .select(count => count.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await all.selectAll().orderBy("partner_id").limit(limit).offset(offset).execute();
    return { rows, total };
  });
}

export async function getPartner(db: Kigo, partnerId: number): Promise<PartnerRecord | undefined> {
  return await db.selectFrom("partners").selectAll().where("partner_id", "=", partnerId).executeTakeFirst();
}

/** As `getPartner`; the record stays as it is until the transaction ends. */
export async function lockPartner(db: Kigo, partnerId: number): Promise<PartnerRecord | undefined> {
  return await db
    .selectFrom("partners")
    .selectAll()
    .where("partner_id", "=", partnerId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertPartner(db: Kigo, partner: NewPartner): Promise<PartnerRecord> {
  return await db.insertInto("partners").values(partner).returningAll().executeTakeFirstOrThrow();
}

export async function updatePartner(
  db: Kigo,
  partnerId: number,
  changes: PartnerChanges,
): Promise<PartnerRecord | undefined> {
  return await db
    .updateTable("partners")
    .set(changes)
    .where("partner_id", "=", partnerId)
    .returningAll()
    .executeTakeFirst();
}

/** Its programs stay, without a partner. */
export async function deletePartner(db: Kigo, partnerId: number): Promise<boolean> {
  const result = await db.deleteFrom("partners").where("partner_id", "=", partnerId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
