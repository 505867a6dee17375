import { orMissing } from "../refused-write.ts";
import type { EntMom } from "./database.ts";
import type { NewRedemptionControl, RedemptionControlChanges, RedemptionControlRecord } from "./schema.ts";

/** In the order of their ids: all of them, or those of one offer. */
export async function listRedemptionControls(
  db: EntMom,
  offerId: number | undefined,
): Promise<RedemptionControlRecord[]> {
  const all = db.selectFrom("redemption_controls").selectAll().orderBy("control_id");
  return await (offerId === undefined ? all : all.where("offer_id", "=", offerId)).execute();
}

export async function getRedemptionControl(
  db: EntMom,
  controlId: number,
): Promise<RedemptionControlRecord | undefined> {
  return await db
    .selectFrom("redemption_controls")
    .selectAll()
    .where("control_id", "=", controlId)
    .executeTakeFirst();
}

/** As `getRedemptionControl`; the record stays as it is until the transaction ends. */
export async function lockRedemptionControl(
  db: EntMom,
  controlId: number,
): Promise<RedemptionControlRecord | undefined> {
  return await db
    .selectFrom("redemption_controls")
    .selectAll()
    .where("control_id", "=", controlId)
    .forUpdate()
    .executeTakeFirst();
}

/** "missing offer" if the control's offer does not exist. */
export async function insertRedemptionControl(
  db: EntMom,
  control: NewRedemptionControl,
): Promise<RedemptionControlRecord | "missing offer"> {
  return await orMissing("missing offer", () =>
    db.insertInto("redemption_controls").values(control).returningAll().executeTakeFirstOrThrow(),
  );
}

/** No change at all reads the record. "missing offer" if it is moved to an offer that does not exist. */
export async function updateRedemptionControl(
  db: EntMom,
  controlId: number,
  changes: RedemptionControlChanges,
): Promise<RedemptionControlRecord | undefined | "missing offer"> {
  return await orMissing("missing offer", () =>
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
