import { onOneSnapshot, type Page, type PageOf } from "../page.ts";
import { orMissing } from "../refused-write.ts";
import type { EntMom } from "./database.ts";
import type { LocationChanges, LocationRecord, NewLocation } from "./schema.ts";

export interface LocationKey {
  merchant_id: number;
  location_id: number;
}

export async function listLocations(
  db: EntMom,
  merchantId: number,
  { limit, offset }: Page,
): Promise<PageOf<LocationRecord>> {
  return await onOneSnapshot(db, async snapshot => {
    const matching = snapshot.selectFrom("merchant_locations").where("merchant_id", "=", merchantId);
    const { total } = await matching
      .select(count => count.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await matching.selectAll().orderBy("location_id").limit(limit).offset(offset).execute();
    return { rows, total };
  });
}

export async function getLocation(db: EntMom, key: LocationKey): Promise<LocationRecord | undefined> {
  return await one(db, key).executeTakeFirst();
}

/** As `getLocation`; the record stays as it is until the transaction ends. */
export async function lockLocation(db: EntMom, key: LocationKey): Promise<LocationRecord | undefined> {
  return await one(db, key).forUpdate().executeTakeFirst();
}

/** "missing merchant" if there is no such merchant. */
export async function insertLocation(
  db: EntMom,
  location: NewLocation,
): Promise<LocationRecord | "missing merchant"> {
  return await orMissing("missing merchant", () =>
    db.insertInto("merchant_locations").values(location).returningAll().executeTakeFirstOrThrow(),
  );
}

export async function updateLocation(
  db: EntMom,
  { merchant_id, location_id }: LocationKey,
  changes: LocationChanges,
): Promise<LocationRecord | undefined> {
  return await db
    .updateTable("merchant_locations")
    .set(changes)
    .where("merchant_id", "=", merchant_id)
    .where("location_id", "=", location_id)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteLocation(
  db: EntMom,
  { merchant_id, location_id }: LocationKey,
): Promise<boolean> {
  const result = await db
    .deleteFrom("merchant_locations")
    .where("merchant_id", "=", merchant_id)
    .where("location_id", "=", location_id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

function one(db: EntMom, { merchant_id, location_id }: LocationKey) {
  return db
    .selectFrom("merchant_locations")
    .selectAll()
    .where("merchant_id", "=", merchant_id)
    .where("location_id", "=", location_id);
}
