import { orMissing } from "../refused-write.ts";
import type { EntMom } from "./database.ts";
import type { NewPromoCode, PromoCodeChanges, PromoCodeRecord } from "./schema.ts";

/** In the order of their ids: all of them, or those of one offer. */
export async function listPromoCodes(db: EntMom, offerId: number | undefined): Promise<PromoCodeRecord[]> {
  const all = db.selectFrom("promo_codes").selectAll().orderBy("promo_code_id");
  return await (offerId === undefined ? all : all.where("offer_id", "=", offerId)).execute();
}

export async function getPromoCode(db: EntMom, codeId: number): Promise<PromoCodeRecord | undefined> {
  return await db
    .selectFrom("promo_codes")
    .selectAll()
    .where("promo_code_id", "=", codeId)
    .executeTakeFirst();
}

/** As `getPromoCode`; the record stays as it is until the transaction ends. */
export async function lockPromoCode(db: EntMom, codeId: number): Promise<PromoCodeRecord | undefined> {
  return await db
    .selectFrom("promo_codes")
    .selectAll()
    .where("promo_code_id", "=", codeId)
    .forUpdate()
    .executeTakeFirst();
}

/** Counts one use of an offer's code. */
export async function countRedemption(db: EntMom, offerId: number, code: string): Promise<void> {
  await db
    .updateTable("promo_codes")
    .set(count => ({ redemption_count: count("redemption_count", "+", 1) }))
    .where("offer_id", "=", offerId)
    .where("promo_code", "=", code)
    .execute();
}

/** "missing offer" if the code's offer does not exist. */
export async function insertPromoCode(
  db: EntMom,
  code: NewPromoCode,
): Promise<PromoCodeRecord | "missing offer"> {
  return await orMissing("missing offer", () =>
    db.insertInto("promo_codes").values(code).returningAll().executeTakeFirstOrThrow(),
  );
}

/** No change at all reads the record. "missing offer" if the code is moved to an offer that does not exist. */
export async function updatePromoCode(
  db: EntMom,
  codeId: number,
  changes: PromoCodeChanges,
): Promise<PromoCodeRecord | undefined | "missing offer"> {
  return await orMissing("missing offer", () =>
    db
      .updateTable("promo_codes")
      .set({ promo_code_id: codeId, ...changes })
      .where("promo_code_id", "=", codeId)
      .returningAll()
      .executeTakeFirst(),
  );
}

export async function deletePromoCode(db: EntMom, codeId: number): Promise<boolean> {
  const result = await db.deleteFrom("promo_codes").where("promo_code_id", "=", codeId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
