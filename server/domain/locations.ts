import type { Location, LocationInput } from "#shared/api/merchant.ts";
import type { PageCounts, PageQuery } from "#shared/api/page.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deleteLocation,
  getLocation,
  insertLocation,
  type LocationKey,
  listLocations,
  lockLocation,
  updateLocation,
} from "../db/ent-mom/locations.ts";
import { getMerchant } from "../db/ent-mom/merchants.ts";
import type { LocationRecord } from "../db/ent-mom/schema.ts";
import { done, notFound, type Outcome } from "./outcome.ts";
import { timesOf } from "./record-times.ts";
import { type Records, recordsOf } from "./records.ts";

type NewPlace = LocationInput & { merchant_id: number };

export interface LocationsManager extends Records<LocationKey, Location, NewPlace, LocationInput> {
  list(merchantId: number, page: PageQuery): Promise<Outcome<{ locations: Location[] } & PageCounts>>;
}

/** Places of a merchant (seed, `merchant_locations`). */
export function locationsManager(db: EntMom, now: () => Date): LocationsManager {
  return {
    async list(merchantId, page) {
      if (!(await getMerchant(db, merchantId))) return notFound("merchant", merchantId);
      const { rows, total } = await listLocations(db, merchantId, page);
      return done({ locations: rows.map(payloadOf), total_count: total, ...page });
    },
    ...recordsOf(db, now, {
      name: "location",
      idOf: (key: LocationKey) => key.location_id,
      payloadOf,
      get: getLocation,
      lock: lockLocation,
      insert: async (database: EntMom, input: NewPlace, at) => {
        const place = { ...placeOf(input), created_at: at, updated_at: at };
        const row = await insertLocation(database, place);
        return row === "missing merchant" ? notFound("merchant", input.merchant_id) : done(row);
      },
      update: async (database: EntMom, key, patch: LocationInput, at) =>
        done(await updateLocation(database, key, { ...patch, updated_at: at })),
      remove: deleteLocation,
    }),
  };
}

function placeOf(input: NewPlace) {
  return {
    merchant_id: input.merchant_id,
    address_line1: input.address_line1 ?? null,
    city: input.city ?? null,
    state: input.state ?? null,
    postal_code: input.postal_code ?? null,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
  };
}

function payloadOf(row: LocationRecord): Location {
  return { ...row, ...timesOf(row) };
}
