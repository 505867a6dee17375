import { sql } from "kysely";
import { isRefusal } from "../failure.ts";
import { onOneSnapshot, type Page, type PageOf } from "../page.ts";
import type { EntMom } from "./database.ts";
import type { MerchantChanges, MerchantRecord, NewMerchant } from "./schema.ts";

/** In the order of their ids; with a status, only those. */
export async function listMerchants(
  db: EntMom,
  status: string | undefined,
  { limit, offset }: Page,
): Promise<PageOf<MerchantRecord>> {
  return await onOneSnapshot(db, async snapshot => {
    let matching = snapshot.selectFrom("merchants");
    if (status !== undefined) matching = matching.where("status", "=", status);
    const { total } = await matching
      .select(count => count.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await matching.selectAll().orderBy("merchant_id").limit(limit).offset(offset).execute();
    return { rows, total };
  });
}

export async function getMerchant(db: EntMom, merchantId: number): Promise<MerchantRecord | undefined> {
  return await db
    .selectFrom("merchants")
    .selectAll()
    .where("merchant_id", "=", merchantId)
    .executeTakeFirst();
}

/** As `getMerchant`; the record stays as it is until the transaction ends. */
export async function lockMerchant(db: EntMom, merchantId: number): Promise<MerchantRecord | undefined> {
  return await db
    .selectFrom("merchants")
    .selectAll()
    .where("merchant_id", "=", merchantId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertMerchant(db: EntMom, merchant: NewMerchant): Promise<MerchantRecord> {
  return await db.insertInto("merchants").values(merchant).returningAll().executeTakeFirstOrThrow();
}

export async function updateMerchant(
  db: EntMom,
  merchantId: number,
  changes: MerchantChanges,
): Promise<MerchantRecord | undefined> {
  return await db
    .updateTable("merchants")
    .set(changes)
    .where("merchant_id", "=", merchantId)
    .returningAll()
    .executeTakeFirst();
}

/** Takes its places along; its offers stay, as `merchant_owner` is checked by nothing. */
export async function deleteMerchant(db: EntMom, merchantId: number): Promise<boolean> {
  const result = await db.deleteFrom("merchants").where("merchant_id", "=", merchantId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Whether this PostgreSQL can count days in a zone; it may know fewer zones than JavaScript. */
export async function knowsTimeZone(db: EntMom, timeZone: string): Promise<boolean> {
  try {
    await sql`select now() at time zone ${timeZone}`.execute(db);
    return true;
  } catch (error) {
    if (isRefusal(error, "badParameter")) return false;
    throw error;
  }
}
