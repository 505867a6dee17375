import { endpoints } from "#shared/api/endpoints.ts";
import type { LocationInput } from "#shared/api/merchant.ts";
import { type Context, timeOf } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done, notFound } from "../outcome.ts";
import { recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { LocationRecord } from "../rows.ts";

interface Place {
  readonly merchant_id: number;
  readonly location_id: number;
}

/** Places of a merchant (seed, `merchant_locations`): no other merchant's path leads to one. */
export function locationRoutes(context: Context) {
  const { merchants, locations: table } = context.store.tables;
  const locations = locationRecords(context);
  const isThere = ({ merchant_id, location_id }: Place) =>
    table.get(location_id)?.merchant_id === merchant_id;
  return {
    listLocations: route(endpoints.listLocations, ({ params: { merchant_id }, query }) => {
      if (!merchants.get(merchant_id)) return notFound("merchant", merchant_id);
      const rows = table.where(row => row.merchant_id === merchant_id);
      return done(pageAnswer("locations", pageOf(context, rows, query), rows.length, query));
    }),
    getLocation: route(endpoints.getLocation, ({ params }) =>
      isThere(params) ? locations.get(params.location_id) : notFound("location", params.location_id),
    ),
    createLocation: route(endpoints.createLocation, ({ params, body }) =>
      locations.create({ ...body, ...params }),
    ),
    updateLocation: route(endpoints.updateLocation, ({ params, body, precondition }) =>
      isThere(params)
        ? locations.update(params.location_id, body, precondition)
        : notFound("location", params.location_id),
    ),
    deleteLocation: route(endpoints.deleteLocation, ({ params, precondition }) =>
      isThere(params)
        ? locations.remove(params.location_id, precondition)
        : notFound("location", params.location_id),
    ),
  };
}

function locationRecords(context: Context) {
  const { merchants, locations } = context.store.tables;
  return recordsOf({
    name: "location",
    table: locations,
    shown: (row: LocationRecord) => row,
    made: (input: LocationInput & { merchant_id: number }) => {
      const at = timeOf(context);
      if (!merchants.get(input.merchant_id)) return notFound("merchant", input.merchant_id);
      return done({
        location_id: locations.takeId(),
        merchant_id: input.merchant_id,
        address_line1: input.address_line1 ?? null,
        city: input.city ?? null,
        state: input.state ?? null,
        postal_code: input.postal_code ?? null,
        latitude: input.latitude ?? null,
        longitude: input.longitude ?? null,
        created_at: at,
        updated_at: at,
      });
    },
    changed: (row: LocationRecord, patch: LocationInput) =>
      done({ ...Object.assign({ ...row }, patch), updated_at: timeOf(context) }),
  });
}
