import type { EntMom } from "./database.ts";
import { noneWithoutItsOffer } from "./missing-offer.ts";
import type { NewRedemptionControl, RedemptionControlChanges, RedemptionControlRecord } from "./schema.ts";

export async function listRedemptionControls(db: EntMom): Promise<RedemptionControlRecord[]> {
  return await db.selectFrom("redemption_controls").selectAll().orderBy("control_id").execute();
}

/** "missing offer" if the control's offer does not exist. */
export async function insertRedemptionControl(
  db: EntMom,
  control: NewRedemptionControl,
): Promise<RedemptionControlRecord | "missing offer"> {
  return await noneWithoutItsOffer(() =>
    db.insertInto("redemption_controls").values(control).returningAll().executeTakeFirstOrThrow(),
  );
}

/** No change at all reads the record. "missing offer" if it is moved to an offer that does not exist. */
export async function updateRedemptionControl(
  db: EntMom,
  controlId: number,
  changes: RedemptionControlChanges,
): Promise<RedemptionControlRecord | undefined | "missing offer"> {
  return await noneWithoutItsOffer(() =>
    db
      .updateTable("redemption_controls")
      .set({ control_id: controlId, ...changes })
      .where("control_id", "=", controlId)
      .returningAll()
      .executeTakeFirst(),
  );
}

export async function deleteRedemptionControl(db: EntMom, controlId: number): Promise<boolean> {
  const result = await db
    .deleteFrom("redemption_controls")
    .where("control_id", "=", controlId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
