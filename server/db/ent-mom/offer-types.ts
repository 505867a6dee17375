import type { EntMom } from "./database.ts";
import type { NewOfferType, OfferTypeChanges, OfferTypeRecord } from "./schema.ts";

export async function listOfferTypes(db: EntMom): Promise<OfferTypeRecord[]> {
  return await db.selectFrom("offer_types").selectAll().orderBy("offer_type_id").execute();
}

export async function getOfferType(db: EntMom, typeId: number): Promise<OfferTypeRecord | undefined> {
  return await db
    .selectFrom("offer_types")
    .selectAll()
    .where("offer_type_id", "=", typeId)
    .executeTakeFirst();
}

/** As `getOfferType`; the record stays as it is until the transaction ends. */
export async function lockOfferType(db: EntMom, typeId: number): Promise<OfferTypeRecord | undefined> {
  return await db
    .selectFrom("offer_types")
    .selectAll()
    .where("offer_type_id", "=", typeId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertOfferType(db: EntMom, type: NewOfferType): Promise<OfferTypeRecord> {
  return await db.insertInto("offer_types").values(type).returningAll().executeTakeFirstOrThrow();
}

/** No change at all reads the record. */
export async function updateOfferType(
  db: EntMom,
  typeId: number,
  changes: OfferTypeChanges,
): Promise<OfferTypeRecord | undefined> {
  return await db
    .updateTable("offer_types")
    .set({ offer_type_id: typeId, ...changes })
    .where("offer_type_id", "=", typeId)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteOfferType(db: EntMom, typeId: number): Promise<boolean> {
  const result = await db.deleteFrom("offer_types").where("offer_type_id", "=", typeId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
