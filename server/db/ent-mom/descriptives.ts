import { orMissing } from "../refused-write.ts";
import type { EntMom } from "./database.ts";
import type { DescriptiveChanges, DescriptiveRecord, NewDescriptive } from "./schema.ts";

export interface DescriptiveKey {
  offer_id: number;
  language_code: string;
}

export async function listDescriptives(db: EntMom, offerId: number): Promise<DescriptiveRecord[]> {
  return await db
    .selectFrom("offer_descriptives")
    .selectAll()
    .where("offer_id", "=", offerId)
    .orderBy("language_code")
    .execute();
}

export async function getDescriptive(
  db: EntMom,
  key: DescriptiveKey,
): Promise<DescriptiveRecord | undefined> {
  return await one(db, key).executeTakeFirst();
}

/** As `getDescriptive`; the record stays as it is until the transaction ends. */
export async function lockDescriptive(
  db: EntMom,
  key: DescriptiveKey,
): Promise<DescriptiveRecord | undefined> {
  return await one(db, key).forUpdate().executeTakeFirst();
}

/** "missing offer" if there is no such offer, "exists" if it has texts in this language. */
export async function insertDescriptive(
  db: EntMom,
  descriptive: NewDescriptive,
): Promise<DescriptiveRecord | "missing offer" | "exists"> {
  const inserted = await orMissing("missing offer", () =>
    db
      .insertInto("offer_descriptives")
      .values(descriptive)
      .onConflict(conflict => conflict.doNothing())
      .returningAll()
      .executeTakeFirst(),
  );
  return inserted ?? "exists";
}

export async function updateDescriptive(
  db: EntMom,
  { offer_id, language_code }: DescriptiveKey,
  changes: DescriptiveChanges,
): Promise<DescriptiveRecord | undefined> {
  return await db
    .updateTable("offer_descriptives")
    .set(changes)
    .where("offer_id", "=", offer_id)
    .where("language_code", "=", language_code)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteDescriptive(
  db: EntMom,
  { offer_id, language_code }: DescriptiveKey,
): Promise<boolean> {
  const result = await db
    .deleteFrom("offer_descriptives")
    .where("offer_id", "=", offer_id)
    .where("language_code", "=", language_code)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

function one(db: EntMom, { offer_id, language_code }: DescriptiveKey) {
  return db
    .selectFrom("offer_descriptives")
    .selectAll()
    .where("offer_id", "=", offer_id)
    .where("language_code", "=", language_code);
}
