import type { EntMom } from "./database.ts";
import { noneWithoutItsOffer } from "./missing-offer.ts";
import type { NewPromoCode, PromoCodeChanges, PromoCodeRecord } from "./schema.ts";

export async function listPromoCodes(db: EntMom): Promise<PromoCodeRecord[]> {
  return await db.selectFrom("promo_codes").selectAll().orderBy("promo_code_id").execute();
}

/** "missing offer" if the code's offer does not exist. */
export async function insertPromoCode(
  db: EntMom,
  code: NewPromoCode,
): Promise<PromoCodeRecord | "missing offer"> {
  return await noneWithoutItsOffer(() =>
    db.insertInto("promo_codes").values(code).returningAll().executeTakeFirstOrThrow(),
  );
}

/** No change at all reads the record. "missing offer" if the code is moved to an offer that does not exist. */
export async function updatePromoCode(
  db: EntMom,
  codeId: number,
  changes: PromoCodeChanges,
): Promise<PromoCodeRecord | undefined | "missing offer"> {
  return await noneWithoutItsOffer(() =>
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
